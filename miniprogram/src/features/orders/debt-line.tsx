import { View, type ITouchEvent } from '@tarojs/components';
import type { ShanghaiDay } from '@core/kernel/time';
import type { DebtorRow } from '@core/totals/debts.contract';
import { Money } from '../../shared/ui/money';
import styles from './debt-line.module.scss';
import { owedSince } from './order-words';

export interface DebtLineProps {
  row: DebtorRow;
  today: ShanghaiDay;
  /** The words are on the clipboard since this page was opened. */
  copied: boolean;
  onOpen: () => void;
  onRemind: () => void;
}

/** How a debtor is called; of one who was erased nobody knows. */
export function debtorName({ customerName, erased }: Pick<DebtorRow, 'customerName' | 'erased'>): string {
  return erased ? '已彻底删除的客户' : customerName;
}

/** One person who owes: how much, since when, for what, and the words by one tap. */
export function DebtLine({ row, today, copied, onOpen, onRemind }: DebtLineProps) {
  const { removed, erased, owedFen, orders, texts, usedUp } = row;
  const name = debtorName(row);
  const [oldest] = orders;
  const remind = (event: ITouchEvent) => {
    event.stopPropagation();
    onRemind();
  };
  const done = copied || row.copied?.day === today;
  return (
    <View className={styles.line} hoverClass={styles.pressed} aria-role="button" onClick={onOpen}>
      <View className={styles.middle}>
        <View className={styles.top}>
          <View className={styles.name}>{name}</View>
          <Money fen={owedFen} strong />
        </View>
        <View className={styles.brief}>{[removed && !erased ? '客户已删除' : '', oldest ? owedSince(oldest.day, today) : '', oldest?.summary ?? '', orders.length > 1 ? `共 ${orders.length} 单` : ''].filter(Boolean).join(' · ')}</View>
      </View>
      {(texts.length > 0 || usedUp || done) && (
        <View className={`${styles.remind} ${done ? styles.done : ''}`} hoverClass={styles.pressed} hoverStopPropagation aria-role="button" aria-label={`提醒${name}付款`} onClick={remind}>
          {done ? '已复制' : texts.length > 0 ? '提醒' : '写一句'}
        </View>
      )}
    </View>
  );
}
