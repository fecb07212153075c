import { View } from '@tarojs/components';
import { fen, formatYuan } from '@core/kernel/money';
import type { CustomerId, OrderId } from '@core/kernel/ids';
import type { ShanghaiDay } from '@core/kernel/time';
import { isStillHere } from '@core/orders/order-states';
import { MAX_PICTURES, payableOf } from '@core/orders/order';
import type { AddressId } from '@core/profile/addresses';
import type { ShopOrderView } from '@core/orders/orders.contract';
import { useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { useCommand } from '../../shared/cloud/use-command';
import { useToday } from '../../shared/cloud/use-today';
import { methodName } from '../../shared/copy/payments';
import { dayText } from '../../shared/copy/reorder';
import { openPage } from '../../shared/routes/open-page';
import { Avatar } from '../../shared/ui/avatar';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { showRefusal } from '../../shared/ui/feedback';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { PictureRow } from '../pictures/picture-row';
import { useAddPictures } from '../pictures/use-add-pictures';
import { OrderAddress } from './order-address';
import { OrderCard } from './order-card';
import { OrderSheets, useDelivery, type OpenOrder } from './order-sheets';
import { offText } from './line-words';
import styles from './sale-screen.module.scss';

/** One order of the shop: what it is, what came off, what it earned, what was paid, its pictures, and everything that can be done. */
export function SaleScreen({ orderId }: { orderId: OrderId }) {
  const today = useToday();
  const { value, refusal, loading, refresh } = useAction('orders.get', { orderId });
  const [open, setOpen] = useState<OpenOrder | null>(null);
  const delivery = useDelivery();
  const order = value?.order;
  const gone = refusal?.code === 'ORDER_NOT_FOUND';
  return (
    <Page title="订单">
      {gone && <EmptyState title="找不到这张订单" brief="可能是客户删除了，恢复客户后订单也回来。没收的钱还在「欠款」里" action={<Button onClick={() => openPage('unpaid')}>看欠款</Button>} />}
      {refusal && !gone && <ErrorState code={refusal.code} inline={value !== undefined} onRetry={() => void refresh()} />}
      {loading && <Skeleton rows={4} avatar={false} />}
      {value && (
        <CellGroup>
          <Cell start={<Avatar id={value.customerId} name={value.customerName} size={36} />} title={value.customerName} arrow onClick={() => openPage('customer', { id: value.customerId })} />
        </CellGroup>
      )}
      {order && <OrderCard order={order} today={today} onAct={(act) => (act === 'sign' ? void delivery.sign(order) : setOpen({ act, order }))} />}
      {value && order && isStillHere(order.state) && <Destination order={order} customerId={value.customerId} />}
      {order && <Accounts order={order} today={today} />}
      {order && <Pictures order={order} />}
      {open && value && <OrderSheets open={open} customer={{ name: value.customerName }} onOpen={setOpen} />}
    </Page>
  );
}

/** Where an order goes that has not left: another address by a tap. */
function Destination({ order, customerId }: { order: ShopOrderView; customerId: CustomerId }) {
  const command = useCommand('orders.sendTo', ['orders.get', 'orders.ofCustomer', 'shipping.list']);
  const send = async (addressId: AddressId) => {
    const answer = await command.run({ orderId: order.orderId, addressId });
    if (!answer.ok) showRefusal(answer.code);
  };
  return (
    <View className={styles.destination}>
      <OrderAddress customerId={customerId} addressId={order.addressId} onChoose={(addressId) => void send(addressId)} />
    </View>
  );
}

/** How the total came about, line by line, and the money that moved. */
function Accounts({ order, today }: { order: ShopOrderView; today: ShanghaiDay }) {
  const payable = payableOf(order.lines, order.discountFen);
  const reduced = order.discountFen > 0 || order.lines.some(({ discountFen }) => discountFen > 0);
  return (
    <View>
      {reduced && (
        <CellGroup title="优惠" note={order.discountFen > 0 ? `整单优惠 ¥${formatYuan(order.discountFen)} 按金额摊到每一样，一分不差` : undefined}>
          {order.lines.map((line, index) => (
            <Cell key={line.productId} title={line.productName} brief={line.discountFen > 0 ? offText({ fullFen: fen(line.priceFen * line.quantity), discountFen: line.discountFen }) : undefined} end={`实收 ¥${formatYuan(payable[index] ?? fen(0))}`} />
          ))}
        </CellGroup>
      )}
      {order.payments.length > 0 && (
        <CellGroup title="收款记录">
          {order.payments.map((payment, index) => (
            <Cell key={index} title={payment.direction === 'in' ? `收到 ¥${formatYuan(payment.amountFen)}` : `退回 ¥${formatYuan(payment.amountFen)}`} brief={methodName[payment.method]} end={dayText(payment.day, today)} />
          ))}
        </CellGroup>
      )}
    </View>
  );
}

/** The pictures of an order; each change is kept at once. */
function Pictures({ order }: { order: ShopOrderView }) {
  const command = useCommand('orders.annotate', ['orders.get', 'orders.ofCustomer']);
  const [shown, setShown] = useState(order.pictureIds);
  const keep = async (pictureIds: string[]) => {
    setShown(pictureIds);
    const answer = await command.run({ orderId: order.orderId, note: order.note, pictureIds });
    if (answer.ok) return;
    setShown(order.pictureIds);
    showRefusal(answer.code);
  };
  const adding = useAddPictures('orders', MAX_PICTURES - shown.length, (fileIds) => void keep([...shown, ...fileIds]));
  return (
    <PictureRow
      label="图片（客户看不到）"
      name="图"
      pictureIds={shown}
      most={MAX_PICTURES}
      uploading={adding.uploading}
      error={adding.error}
      onAdd={adding.choose}
      onRemove={(fileId) => void keep(shown.filter((id) => id !== fileId))}
    />
  );
}
