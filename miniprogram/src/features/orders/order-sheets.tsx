import { hasLeft } from '@core/orders/order-states';
import type { OrderView } from '@core/orders/orders.contract';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { ConfirmSheet } from '../../shared/ui/confirm-sheet';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { copyText } from '../../shared/ui/copy-text';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { Sheet } from '../../shared/ui/sheet';
import { showUndo } from '../../shared/ui/undo-bar';
import { AnswerSheet } from '../restock/answer-sheet';
import { ShipSheet } from '../shipping/ship-sheet';
import type { OrderAct } from './order-card';
import { ORDER_TOUCHES } from './order-touches';
import { ParcelLine } from './parcel-line';
import { PaymentSheet } from './payment-sheet';
import { RefundSheet } from './refund-sheet';

export interface OpenOrder {
  act: OrderAct | 'refund' | 'cancel';
  order: OrderView;
  /** The parcel whose number is written down, by its place. */
  renumbered?: number;
}

export interface OrderSheetsProps {
  open: OpenOrder;
  customer: { name: string };
  onOpen: (open: OpenOrder | null) => void;
}

/** What opens over a list of orders: payment, parcel, refund, and the rarer acts. */
export function OrderSheets({ open: { act, order, renumbered }, customer, onOpen }: OrderSheetsProps) {
  const close = () => onOpen(null);
  if (act === 'pay') return <PaymentSheet order={order} onClose={close} />;
  if (act === 'ship') return <ShipSheet order={order} customerName={customer.name} renumbered={renumbered} onClose={close} />;
  if (act === 'refund') return <RefundSheet order={order} onClose={close} />;
  if (act === 'answer') return <AnswerSheet orderId={order.orderId} onClose={close} />;
  if (act === 'cancel') return <CancelSheet order={order} onClose={close} />;
  return act === 'more' ? <MoreSheet order={order} onOpen={onOpen} /> : null;
}

/** 签收 and 当面给了, each with its undo, and the way back later. */
export function useDelivery() {
  const move = useCommand('shipping.move', ORDER_TOUCHES);
  const run = async (order: Pick<OrderView, 'orderId'>, event: 'sign' | 'hand-over', said: string) => {
    const answer = await move.run({ orderId: order.orderId, event });
    if (!answer.ok) return showRefusal(answer.code);
    showUndo(said, () => void move.run({ orderId: order.orderId, event: event === 'sign' ? 'unsign' : 'take-back' }));
  };
  const notYet = async ({ orderId, parcels }: Pick<OrderView, 'orderId' | 'parcels'>) => {
    const answer = await move.run({ orderId, event: parcels.length > 0 ? 'unsign' : 'take-back' });
    if (!answer.ok) return showRefusal(answer.code);
    showDone(parcels.length > 0 ? '改回已发货' : '改回待发货');
  };
  return { sign: (order: Pick<OrderView, 'orderId'>) => run(order, 'sign', '已签收'), handOver: (order: Pick<OrderView, 'orderId'>) => run(order, 'hand-over', '已当面给'), notYet };
}

function MoreSheet({ order, onOpen }: { order: OrderView; onOpen: OrderSheetsProps['onOpen'] }) {
  const delivery = useDelivery();
  const remove = useCommand('shipping.removeParcel', ORDER_TOUCHES);
  const removeParcel = async (index: number) => {
    const answer = await remove.run({ orderId: order.orderId, index, number: order.parcels[index]?.number ?? '' });
    if (!answer.ok) return showRefusal(answer.code);
    showDone('已去掉包裹');
    onOpen(null);
  };
  const copy = async (text: string) => {
    if (await copyText(text)) onOpen(null);
  };
  const handOver = () => {
    onOpen(null);
    void delivery.handOver(order);
  };
  const notYet = () => {
    onOpen(null);
    void delivery.notYet(order);
  };
  const { state, parcels } = order;
  return (
    <Sheet open title="这张订单" onClose={() => onOpen(null)}>
      <CellGroup>
        {state === 'waiting' && <Cell title="当面给了" brief="不用寄，直接算签收" onClick={handOver} />}
        {state === 'signed' && <Cell title={parcels.length > 0 ? '还没签收' : '还没给到'} brief={parcels.length > 0 ? '点错了，改回已发货' : '点错了，改回待发货'} onClick={notYet} />}
        {parcels.length > 0 && <Cell title="再发一个包裹" onClick={() => onOpen({ act: 'ship', order })} />}
        <Cell title="退货退款" brief="全部或一部分，库存、欠款和用完日期跟着改" onClick={() => onOpen({ act: 'refund', order })} />
        {parcels.length === 0 && order.refundedFen === 0 && <Cell title="撤销订单" brief="记错了才用" onClick={() => onOpen({ act: 'cancel', order })} />}
      </CellGroup>
      {parcels.length > 0 && (
        <CellGroup title="包裹">
          {parcels.map((parcel, index) => (
            <ParcelLine
              key={`${parcel.number}-${index}`}
              parcel={parcel}
              onCopy={() => void copy(parcel.number)}
              onNumber={hasLeft(state) ? () => onOpen({ act: 'ship', order, renumbered: index }) : undefined}
              onRemove={() => void removeParcel(index)}
            />
          ))}
        </CellGroup>
      )}
    </Sheet>
  );
}

function CancelSheet({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const cancel = useCommand('orders.cancel', ORDER_TOUCHES);
  const [open, setOpen] = useState(true);
  const confirm = async () => {
    const answer = await cancel.run({ orderId: order.orderId });
    if (!answer.ok) return showRefusal(answer.code);
    setOpen(false);
    showDone('订单已撤销');
    onClose();
  };
  return (
    <ConfirmSheet
      open={open}
      title="撤销这张订单？"
      brief="消费金额、欠款、库存和用完日期会按其余订单重新算。撤销后不能恢复，要再记一单。"
      confirm="撤销订单"
      loading={cancel.pending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
