import { View } from '@tarojs/components';
import { fen, formatYuan, parseYuan, typedYuan } from '@core/kernel/money';
import { worthOfReturn } from '@core/orders/change-order';
import { keptOf } from '@core/orders/order';
import type { OrderView } from '@core/orders/orders.contract';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { useDraft } from '../../shared/drafts/use-draft';
import { refusalCopy } from '../../shared/copy/refusals';
import { Button } from '../../shared/ui/button';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { showDone } from '../../shared/ui/feedback';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { Stepper } from '../../shared/ui/stepper';
import { ORDER_TOUCHES } from './order-touches';
import styles from './refund-sheet.module.scss';

interface RefundEntry {
  back: Record<string, number>;
  /** null while the amount follows the goods. */
  typed: string | null;
  backToStock: boolean;
}

/** Goods back, money back, or both. Begins with everything; the amount follows the goods until it is typed. Mounted when it opens. */
export function RefundSheet({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const draft = useDraft(`refund.${order.orderId}`, (): RefundEntry => ({ back: Object.fromEntries(order.lines.map((line) => [line.productId, keptOf(line)])), typed: null, backToStock: true }));
  const { back, typed, backToStock } = draft.entry;
  const [error, setError] = useState<string>();
  const command = useCommand('orders.refund', ORDER_TOUCHES);
  const quantities = order.lines.map(({ productId }) => ({ productId, quantity: back[productId] ?? 0 })).filter(({ quantity }) => quantity > 0);
  const text = typed ?? typedYuan(proposed(order, quantities));
  const amount = parseYuan(text || '0');
  const cash = amount.ok ? Math.max(0, order.paidFen - (order.totalFen - amount.value)) : 0;

  const save = async () => {
    if (!amount.ok) return setError(refusalCopy.AMOUNT_INVALID);
    const answer = await command.run({ orderId: order.orderId, lines: quantities, amountFen: amount.value, backToStock });
    if (!answer.ok) return setError(refusalCopy[answer.code]);
    draft.done();
    showDone(answer.value.order.state === 'returned' ? '已退' : '已记退款');
    onClose();
  };

  return (
    <Sheet open title="退货退款" draft={draft} onClose={onClose} footer={<Button loading={command.pending} onClick={() => void save()}>确认退款</Button>}>
      <View className={styles.box}>
        {order.lines.filter((line) => keptOf(line) > 0).map((line) => (
          <View key={line.productId} className={styles.line}>
            <View className={styles.name}>{line.productName}</View>
            <Stepper value={back[line.productId] ?? 0} min={0} max={keptOf(line)} onChange={(quantity) => draft.change({ back: { ...back, [line.productId]: quantity } })} />
            <View className={styles.unit}>{line.unit}</View>
          </View>
        ))}
      </View>
      <View className={styles.box}>
        <Field
          label="退款"
          value={text}
          onChange={(value) => {
            draft.change({ typed: value });
            setError(undefined);
          }}
          type="digit"
          unit="元"
          error={error}
          hint={cash > 0 ? `先抵欠款，实际退给客户 ¥${formatYuan(fen(cash))}` : '从欠款里扣，不用退钱'}
        />
      </View>
      <ChipRow>
        <Chip selected={backToStock} onClick={() => draft.change({ backToStock: true })}>能再卖，回库存</Chip>
        <Chip selected={!backToStock} onClick={() => draft.change({ backToStock: false })}>不能再卖</Chip>
      </ChipRow>
    </Sheet>
  );
}

/** All of it when everything comes back, so that nothing is left over of an order that was reduced before. */
function proposed(order: OrderView, quantities: { productId: OrderView['lines'][number]['productId']; quantity: number }[]) {
  const all = order.lines.every((line) => quantities.find(({ productId }) => productId === line.productId)?.quantity === keptOf(line) || keptOf(line) === 0);
  return all ? order.totalFen : worthOfReturn(order, quantities);
}
