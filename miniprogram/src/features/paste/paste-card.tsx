import { View } from '@tarojs/components';
import { formatYuan } from '@core/kernel/money';
import type { ProductView } from '@core/merchants/merchants.contract';
import { useState } from 'react';
import { openPage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { OrderLines } from '../orders/order-lines';
import { ProductSheet } from '../products/product-sheet';
import { withProduct } from '../orders/order-entry';
import { PastedFields } from './pasted-fields';
import { PasteMatches } from './paste-matches';
import styles from './paste-card.module.scss';
import { usePasteCard } from './use-paste-card';
import { hasOrder, totalOf, withMeaning, withoutUnknown } from './paste-entry';
import { UnknownLines } from './unknown-lines';
import type { CardState, PastedCard } from './use-paste';

export interface PasteCardProps {
  card: PastedCard;
  products: readonly ProductView[];
  onSettle: (state: CardState) => void;
}

/** One person: who, where to, and what; saved together or skipped. */
export function PasteCard({ card: { person, state }, products, onSettle }: PasteCardProps) {
  const form = usePasteCard(person, products, onSettle);
  /** For one more line, or for the words at this place. */
  const [choosing, setChoosing] = useState<'more' | number | null>(null);
  const [showsRaw, setShowsRaw] = useState(false);
  const { entry, change } = form;
  const title = entry.name || entry.phone || '这一位';
  if (state.kind !== 'open') return <SettledCard title={title} state={state} onReopen={() => onSettle({ kind: 'open' })} />;
  return (
    <View className={styles.card}>
      <PasteMatches matches={person.matches} chosen={entry.match} onChoose={(match) => change({ match })} />
      <PastedFields person={person} entry={entry} errors={form.errors} onField={form.setField} />
      <View>{entry.unknown.length > 0 && <UnknownLines lines={entry.unknown} onChoose={setChoosing} onDrop={(at) => change(withoutUnknown(entry, at))} />}</View>
      {entry.doubtfulLines.length > 0 && <View className={styles.toCheck}>{entry.doubtfulLines.join('、')}的数量请核对</View>}
      <OrderLines orderId={entry.orderId} lines={entry.lines} products={products} levelId={null} none={products.length === 0} error={form.lineError} onChange={(lines) => change({ lines })} onMore={() => setChoosing('more')} />
      {hasOrder(entry) && (
        <View className={styles.paid}>
          <ChipRow>
            <Chip selected={entry.paid === 'all'} onClick={() => change({ paid: 'all' })}>已付 ¥{formatYuan(totalOf(entry))}</Chip>
            <Chip selected={entry.paid === 'none'} onClick={() => change({ paid: 'none' })}>还没付</Chip>
          </ChipRow>
        </View>
      )}
      {form.refusal !== '' && <View className={styles.refusal} aria-role="alert">{form.refusal}</View>}
      <View className={styles.rawToggle} hoverClass={styles.pressed} aria-role="button" onClick={() => setShowsRaw(!showsRaw)}>{showsRaw ? '收起原文' : '看原文'}</View>
      {showsRaw && <View className={styles.raw}>{person.raw}</View>}
      <View className={styles.actions}>
        <View className={styles.skip}><Button kind="plain" onClick={() => onSettle({ kind: 'skipped' })}>跳过</Button></View>
        <View className={styles.save}><Button loading={form.pending} onClick={() => void form.save()}>{entry.match ? `存到${entry.match.name}` : '保存'}</Button></View>
      </View>
      {choosing !== null && (
        <ProductSheet
          products={products}
          taken={entry.lines.map((line) => line.productId)}
          wanted={choosing === 'more' ? undefined : entry.unknown[choosing]}
          onPick={(product) => {
            change(choosing === 'more' ? { lines: withProduct(entry.lines, product, null) } : withMeaning(entry, choosing, product));
            setChoosing(null);
          }}
          onClose={() => setChoosing(null)}
        />
      )}
    </View>
  );
}

function SettledCard({ title, state, onReopen }: { title: string; state: CardState; onReopen: () => void }) {
  const saved = state.kind === 'saved' ? state.customerId : null;
  return (
    <View className={styles.settled}>
      <View className={styles.settledText}>{saved ? `已保存 ${title}` : `跳过了 ${title}`}</View>
      <View className={styles.settledAction} hoverClass={styles.pressed} aria-role="button" onClick={() => (saved ? openPage('customer', { id: saved }) : onReopen())}>{saved ? '打开' : '还是要存'}</View>
    </View>
  );
}
