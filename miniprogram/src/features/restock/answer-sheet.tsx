import { View } from '@tarojs/components';
import type { OrderId } from '@core/kernel/ids';
import { fen, formatYuan, timesFen } from '@core/kernel/money';
import type { ProductView } from '@core/merchants/merchants.contract';
import type { OrderLineView, ShopOrderView } from '@core/orders/orders.contract';
import { useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { useCommand } from '../../shared/cloud/use-command';
import { useDraft } from '../../shared/drafts/use-draft';
import { refusalCopy } from '../../shared/copy/refusals';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { showToast } from '../../shared/ui/feedback';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { Skeleton } from '../../shared/ui/skeleton';
import { showUndo } from '../../shared/ui/undo-bar';
import { Warning } from '../../shared/ui/warning';
import { ORDER_TOUCHES } from '../orders/order-touches';
import { TellSheet } from '../tell/tell-sheet';
import styles from './answer-sheet.module.scss';
import { UnitPrice } from './unit-price';
import { WantedLine } from './wanted-line';

/** A reseller's request: agreed to as it is, with other quantities, or declined with a word. Mounted when it opens. */
export function AnswerSheet({ orderId, onClose }: { orderId: OrderId; onClose: () => void }) {
  const { value, refusal, refresh } = useAction('orders.get', { orderId });
  const [told, setTold] = useState<Told | null>(null);
  if (told !== null && value) return <TellSheet name={value.customerName} text={told.text} copy="复制这句话" onClose={onClose} onUndo={told.undo} />;
  if (value?.order.state === 'requested') return <Answer order={value.order} name={value.customerName} onClose={onClose} onTold={(text, undo) => setTold({ text, undo })} />;
  return (
    <Sheet open title="进货单" onClose={onClose}>
      {refusal ? <ErrorState code={refusal.code} onRetry={() => void refresh()} /> : value ? <EmptyState title="这张进货单已经处理过了" /> : <Skeleton rows={3} avatar={false} />}
    </Sheet>
  );
}

/** What is left to say when no notice went out, and how to take the answer back where that is possible. */
interface Told {
  text: string;
  undo?: () => void;
}

interface AnswerProps {
  order: ShopOrderView;
  name: string;
  onClose: () => void;
  onTold: (text: string, undo?: () => void) => void;
}

function Answer({ order, name, onClose, onTold }: AnswerProps) {
  const products = useAction('merchants.catalogue', {}).value?.products;
  const [agreed, setAgreed] = useState<Record<string, number>>({});
  const [declining, setDeclining] = useState(false);
  const [error, setError] = useState<string>();
  const accept = useCommand('restock.accept', ORDER_TOUCHES);
  const quantityOf = ({ productId, quantity }: OrderLineView) => agreed[productId] ?? quantity;
  const total = order.lines.reduce((sum, line) => sum + timesFen(line.priceFen, quantityOf(line)), 0);

  const agree = async () => {
    const lines = order.lines.map((line) => ({ productId: line.productId, quantity: quantityOf(line) }));
    const answer = await accept.run({ orderId: order.orderId, lines: lines.filter(({ quantity }, index) => quantity !== order.lines[index]?.quantity) });
    if (!answer.ok) return setError(refusalCopy[answer.code]);
    if (answer.value.notice === 'none') return onTold(answer.value.text);
    showToast(`已同意，微信会通知${name}`);
    onClose();
  };
  if (declining) return <Decline order={order} name={name} onClose={onClose} onTold={onTold} />;
  const footer = (
    <>
      <Button kind="plain" onClick={() => setDeclining(true)}>婉拒</Button>
      <Button loading={accept.pending} onClick={() => void agree()}>{`同意 ¥${formatYuan(fen(total))}`}</Button>
    </>
  );
  return (
    <Sheet open title={`${name}要进货`} onClose={onClose} footer={footer}>
      <View className={styles.box}>
        {order.lines.map((line) => (
          <WantedLine
            key={line.productId}
            name={line.productName}
            price={<UnitPrice priceFen={line.priceFen} unit={line.unit} />}
            brief={askedText(line, products?.find(({ productId }) => productId === line.productId))}
            quantity={quantityOf(line)}
            onChange={(quantity) => setAgreed({ ...agreed, [line.productId]: quantity })}
          />
        ))}
      </View>
      {error && <Warning>{error}</Warning>}
      {order.note !== '' && <View className={styles.note}>{`留言：${order.note}`}</View>}
    </Sheet>
  );
}

/** "要 5，库存 12": what was asked for, and what there is to give. */
function askedText({ quantity }: OrderLineView, product: ProductView | undefined): string {
  return product && product.onHand !== null ? `要 ${quantity}，库存 ${product.onHand}` : `要 ${quantity}`;
}

function Decline({ order, name, onClose, onTold }: AnswerProps) {
  const draft = useDraft(`decline.${order.orderId}`, () => ({ word: '' }));
  const { word } = draft.entry;
  const [error, setError] = useState<string>();
  const decline = useCommand('restock.decline', ORDER_TOUCHES);
  const reconsider = useCommand('restock.reconsider', ORDER_TOUCHES);
  const send = async () => {
    const answer = await decline.run({ orderId: order.orderId, word });
    if (!answer.ok) return setError(refusalCopy[answer.code]);
    draft.done();
    const undo = () => void reconsider.run({ orderId: order.orderId });
    if (answer.value.notice === 'none') {
      return onTold(answer.value.text, () => {
        undo();
        onClose();
      });
    }
    onClose();
    showUndo(`没接，微信会通知${name}`, undo);
  };
  return (
    <Sheet open title="婉拒这张进货单" draft={draft} onClose={onClose} footer={<Button loading={decline.pending} onClick={() => void send()}>婉拒</Button>}>
      <View className={styles.box}>
        <Field label="说一句" value={word} onChange={(text) => draft.change({ word: text })} placeholder="比如 这周没货，下周三到" maxLength={100} error={error} hint={`${name}会看到这句话`} autoFocus />
      </View>
    </Sheet>
  );
}
