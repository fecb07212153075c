import { View } from '@tarojs/components';
import { fen, formatYuan, parseYuan, typedYuan } from '@core/kernel/money';
import { PAYMENT_METHODS, type PaymentMethod } from '@core/orders/order';
import type { OrderView } from '@core/orders/orders.contract';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { useDraft } from '../../shared/drafts/use-draft';
import { methodName } from '../../shared/copy/payments';
import { refusalCopy } from '../../shared/copy/refusals';
import { stageName } from '../../shared/copy/stages';
import { Button } from '../../shared/ui/button';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { showDone, showToast } from '../../shared/ui/feedback';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { ORDER_TOUCHES } from './order-touches';
import styles from './payment-sheet.module.scss';

interface PaymentEntry {
  text: string;
  method: PaymentMethod;
}

/** Writes down money that came in for an order; proposes what is still owed. Mounted when it opens. */
export function PaymentSheet({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const owed = fen(order.totalFen - order.paidFen);
  const draft = useDraft(`payment.${order.orderId}`, (): PaymentEntry => ({ text: typedYuan(owed), method: 'wechat' }));
  const { text, method } = draft.entry;
  const [error, setError] = useState<string>();
  const command = useCommand('orders.recordPayment', ORDER_TOUCHES);

  const save = async () => {
    const amount = parseYuan(text);
    if (!amount.ok || amount.value === 0) return setError(refusalCopy.AMOUNT_INVALID);
    if (amount.value > owed) return setError(`最多还能收 ¥${formatYuan(owed)}`);
    const answer = await command.run({ orderId: order.orderId, amountFen: amount.value, method });
    if (!answer.ok) return setError(refusalCopy[answer.code]);
    draft.done();
    if (answer.value.stageMoved) showToast(`已收款，客户升级为${stageName[answer.value.stage]}`);
    else showDone('已记收款');
    onClose();
  };

  return (
    <Sheet open title="记收款" draft={draft} onClose={onClose} footer={<Button loading={command.pending} onClick={() => void save()}>保存</Button>}>
      <View className={styles.box}>
        <Field label="收到" value={text} onChange={(typed) => draft.change({ text: typed })} type="digit" unit="元" error={error} hint={`这单 ¥${formatYuan(order.totalFen)}，已收 ¥${formatYuan(order.paidFen)}`} autoFocus />
      </View>
      <ChipRow>
        {PAYMENT_METHODS.map((one) => (
          <Chip key={one} selected={one === method} onClick={() => draft.change({ method: one })}>{methodName[one]}</Chip>
        ))}
      </ChipRow>
    </Sheet>
  );
}
