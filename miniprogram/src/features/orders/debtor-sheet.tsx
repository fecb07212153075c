import { View } from '@tarojs/components';
import type { OrderId } from '@core/kernel/ids';
import type { ShanghaiDay } from '@core/kernel/time';
import type { DebtorRow } from '@core/totals/debts.contract';
import { useAction } from '../../shared/cloud/use-action';
import { useMay } from '../../shared/cloud/session';
import { useCommand } from '../../shared/cloud/use-command';
import { dayText } from '../../shared/copy/reorder';
import { openPage } from '../../shared/routes/open-page';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { Money } from '../../shared/ui/money';
import { Sheet } from '../../shared/ui/sheet';
import { debtorName } from './debt-line';
import { ORDER_TOUCHES } from './order-touches';
import { PaymentSheet } from './payment-sheet';

export interface DebtorSheetProps {
  row: DebtorRow;
  today: ShanghaiDay;
  onPay: (orderId: OrderId) => void;
  onClose: () => void;
}

/** What one person owes, order by order, and the money when it comes. */
export function DebtorSheet({ row, today, onPay, onClose }: DebtorSheetProps) {
  const { customerId, removed, erased, orders } = row;
  const may = useMay();
  const restoring = useCommand('customers.restore', [...ORDER_TOUCHES, 'resellers.list']);
  const restore = async () => {
    const answer = await restoring.run({ customerId });
    if (!answer.ok) return showRefusal(answer.code);
    showDone('已恢复客户');
    onClose();
  };
  return (
    <Sheet open title={debtorName(row)} onClose={onClose}>
      <View>
        {erased ? (
          <CellGroup note="资料已经彻底删除，没有人可催了。订单和欠的钱按规定留在账上，不带姓名">
            {orders.map((order) => <Cell key={order.orderId} title={order.summary} brief={dayText(order.day, today)} end={<Money fen={order.owedFen} strong />} />)}
          </CellGroup>
        ) : removed ? (
          <CellGroup note={`客户删除了，欠的钱还在账上。${may('customers.restore') ? '' : '请店主'}恢复后可以记收款，也可以在订单里退款减免`}>
            {may('customers.restore') ? <Cell title="恢复客户" arrow onClick={() => void restore()} /> : <Cell title="已删除的客户" />}
          </CellGroup>
        ) : (
          <CellGroup title={orders.length > 1 ? '收到哪一单的钱就点哪一单' : undefined}>
            {orders.map((order) => (
              <Cell key={order.orderId} title="记收款" brief={`${dayText(order.day, today)} ${order.summary}`} end={<Money fen={order.owedFen} strong />} arrow onClick={() => onPay(order.orderId)} />
            ))}
          </CellGroup>
        )}
        {!removed && (
          <CellGroup>
            <Cell title="看客户" arrow onClick={() => openPage('customer', { id: customerId })} />
          </CellGroup>
        )}
      </View>
    </Sheet>
  );
}

/** Money for an order that is known by its id. */
export function PaymentOf({ orderId, onClose }: { orderId: OrderId; onClose: () => void }) {
  const { value } = useAction('orders.get', { orderId });
  return value ? <PaymentSheet order={value.order} onClose={onClose} /> : null;
}
