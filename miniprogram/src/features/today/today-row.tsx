import { View } from '@tarojs/components';
import type { OrderId } from '@core/kernel/ids';
import type { ShanghaiDay } from '@core/kernel/time';
import type { TodayRow as Row } from '@core/reminders/reminders.contract';
import { memo, useEffect, useState } from 'react';
import type { ReadyText as ReadyWords } from '@core/words/choose-wording';
import { aboutText, whenText } from '../../shared/copy/reasons';
import { Avatar } from '../../shared/ui/avatar';
import { Icon } from '../../shared/ui/icon';
import { SwipeRow, type SwipeAction } from '../../shared/ui/swipe-row';
import { OtherReasons } from './other-reasons';
import { ReadyText } from './ready-text';
import styles from './today-row.module.scss';

export interface TodayRowProps {
  row: Row;
  today: ShanghaiDay;
  /** Which of the texts is shown. */
  turn: number;
  /** Resolves to whether the text is on the clipboard; without `words` it was said before. */
  onCopy: (row: Row, text: string, words: ReadyWords | null) => Promise<boolean>;
  onDone: (row: Row) => void;
  onTomorrow: (row: Row) => void;
  onSilence: (row: Row) => void;
  onMore: (row: Row) => void;
  onOpen: (row: Row) => void;
  /** Opens a reseller's request, which only an answer ends. */
  onAnswer: (orderId: OrderId) => void;
  /** Writes a new sentence, when all were said. */
  onWrite: (row: Row) => void;
}

/** How long a row takes to leave; the style sheet has it too. */
const LEAVING_MS = 240;

/**
 * One person to contact: who and why, the words, and the two actions that are all one usually needs. What a swipe offers stands
 * behind ··· too.
 */
export const TodayRow = memo(function TodayRow({ row, today, turn, onCopy, onDone, onTomorrow, onSilence, onMore, onOpen, onAnswer, onWrite }: TodayRowProps) {
  const [copiedHere, setCopied] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const [first, ...others] = row.reasons;
  useEffect(() => setCopied(null), [turn, first?.key]);
  const asked = first?.kind === 'restock' ? first : null;
  const copied = copiedHere ?? (turn === 0 ? (row.copied?.text ?? null) : null);
  const answered = asked !== null || first?.kind === 'deletion';
  const words = row.texts[turn % row.texts.length];
  const text = copied ?? words?.text;
  const wordless = text === undefined && row.usedUp !== null;
  if (!first) return null;
  const { what, why } = aboutText(first, today);
  const copy = async () => {
    if (text !== undefined && (await onCopy(row, text, copied === null && words ? words : null))) setCopied(text);
  };
  const leave = (then: (row: Row) => void) => () => {
    if (leaving) return;
    setLeaving(true);
    setTimeout(() => then(row), LEAVING_MS);
  };
  const behind: SwipeAction[] = [
    { label: '明天再说', tone: 'amber', onClick: leave(onTomorrow) },
    { label: '不再提醒', tone: 'danger', onClick: leave(onSilence) },
  ];
  return (
    <View className={`${styles.slot} ${leaving ? styles.leaving : ''}`}>
      <SwipeRow actions={behind}>
        <View className={styles.row}>
          <View className={styles.who} hoverClass={styles.faded} onClick={() => onOpen(row)}>
            <Avatar id={row.customerId} name={row.customerName} size={40} />
            <View className={styles.middle}>
              <View className={styles.top}>
                <View className={styles.name}>{row.customerName}</View>
                <View className={styles.overdue}>{whenText(first, today)}</View>
              </View>
              <View className={styles.why}>
                <View className={styles.product}>{what}</View>
                <View>{why}</View>
              </View>
            </View>
          </View>
          {row.reasons.some((one) => one.kind === 'run-out' && one.state === 'unknown') && (
            <View className={styles.unknown}>
              <View className={styles.unknownTitle}>发送结果未知</View>
              提醒已交给微信，但没收到回执。不会重发，请自己问一声 TA。
            </View>
          )}
          {others.length > 0 && <OtherReasons reasons={others} today={today} />}
          {text && <ReadyText text={text} />}
          {wordless && <View className={styles.usedUp}>备好的话都跟 TA 说过了</View>}
          <View className={styles.actions}>
            {wordless && (
              <View className={`${styles.action} ${styles.lead}`} hoverClass={styles.faded} aria-role="button" onClick={() => onWrite(row)}>
                写一句新的
              </View>
            )}
            {text && (
              <View className={`${styles.action} ${copied || answered ? styles.quiet : styles.lead}`} hoverClass={styles.faded} aria-role="button" onClick={() => void copy()}>
                <Icon name={copied ? 'check' : 'copy'} size={18} />
                <View className={styles.word}>{copied ? '已复制' : '复制文案'}</View>
              </View>
            )}
            <View className={`${styles.action} ${copied || answered || (!text && !wordless) ? styles.lead : styles.quiet}`} hoverClass={styles.faded} aria-role="button" onClick={asked ? () => onAnswer(asked.orderId) : answered ? () => onOpen(row) : leave(onDone)}>
              {answered ? '处理' : first.kind === 'custom' && first.visit ? '已拜访' : '完成'}
            </View>
            <View className={styles.more} hoverClass={styles.faded} aria-role="button" aria-label="更多" onClick={() => onMore(row)}>
              <Icon name="more" />
            </View>
          </View>
        </View>
      </SwipeRow>
    </View>
  );
});
