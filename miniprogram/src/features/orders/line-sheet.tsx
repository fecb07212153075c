import { View } from '@tarojs/components';
import type { OrderId } from '@core/kernel/ids';
import { fen, formatYuan } from '@core/kernel/money';
import { useState } from 'react';
import { refusalCopy } from '../../shared/copy/refusals';
import { useDraft } from '../../shared/drafts/use-draft';
import { Button } from '../../shared/ui/button';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import styles from './line-sheet.module.scss';
import { offText } from './line-words';
import { readLine, type EntryLine, type LineOff } from './order-entry';
import { QuantityRow } from './quantity-row';

const RATE_HINT = '打几折填几，比如 9、8.8';

const WAYS: readonly { by: LineOff['by']; label: string }[] = [
  { by: 'yuan', label: '减多少钱' },
  { by: 'rate', label: '打几折' },
];

/** Quantity, price and discount of one line; the discount is typed as money or as 折 and shown as both. Mounted when it opens. */
export function LineSheet({ orderId, line, onSave, onClose }: { orderId: OrderId; line: EntryLine; onSave: (line: EntryLine) => void; onClose: () => void }) {
  const draft = useDraft(`line.${orderId}.${line.productId}`, () => line, { place: 'memory' });
  const typed = draft.entry;
  const read = readLine(typed);
  const tooMuch = read.ok && read.value.discountFen > read.value.fullFen;
  const [asked, setAsked] = useState(false);
  const wrong = (field: string, words: string) => (asked && !read.ok && read.fields?.[0] === field ? words : undefined);
  const offError = tooMuch ? refusalCopy.DISCOUNT_TOO_LARGE : wrong('discountFen', typed.off.by === 'rate' ? RATE_HINT : refusalCopy.AMOUNT_INVALID);
  const { change } = draft;
  const save = () => {
    setAsked(true);
    if (!read.ok || tooMuch) return;
    draft.done();
    onSave(typed);
    onClose();
  };

  return (
    <Sheet open title={line.productName} draft={draft} onClose={onClose} footer={<Button onClick={save}>确定</Button>}>
      <View className={styles.box}>
        <QuantityRow quantity={typed.quantity} unit={line.unit} onChange={(quantity) => change({ quantity })} />
        <Field label="单价" value={typed.price} onChange={(price) => change({ price })} type="digit" unit="元" error={wrong('priceFen', refusalCopy.AMOUNT_INVALID)} />
      </View>
      <ChipRow>
        {WAYS.map(({ by, label }) => (
          <Chip key={by} selected={typed.off.by === by} onClick={() => change({ off: { by, text: '' } })}>{label}</Chip>
        ))}
      </ChipRow>
      <View className={styles.box}>
        <Field
          label="优惠"
          value={typed.off.text}
          onChange={(text) => change({ off: { ...typed.off, text } })}
          type="digit"
          unit={typed.off.by === 'rate' ? '折' : '元'}
          placeholder="没有"
          error={offError}
          hint={typed.off.by === 'rate' ? RATE_HINT : '减在这一样上，整单还能再减'}
        />
      </View>
      {read.ok && !tooMuch && (
        <View className={styles.sum}>
          <View className={styles.how}>{`¥${formatYuan(read.value.priceFen)} × ${typed.quantity}${read.value.discountFen > 0 ? `，${offText(read.value)}` : ''}`}</View>
          <View className={styles.yuan}>{`¥${formatYuan(fen(read.value.fullFen - read.value.discountFen))}`}</View>
        </View>
      )}
    </Sheet>
  );
}
