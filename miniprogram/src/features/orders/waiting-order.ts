import type { ActionInput } from '@core/contract';
import type { OrderId, ProductId } from '@core/kernel/ids';
import { fen, typedYuan } from '@core/kernel/money';
import type { ProductView } from '@core/merchants/merchants.contract';
import { useEffect, useState } from 'react';
import { afterSending, isUnderWay } from '../../shared/cloud/under-way';
import { useHeldCustomer } from '../../shared/cloud/use-held-customer';
import type { WaitingOf } from '../../shared/cloud/waiting-command';
import { useWaitingStore } from '../../shared/cloud/waiting-store';
import { emptyEntry, NOTHING_OFF, totalOfEntry, type OrderEntry } from './order-entry';

type Placed = ActionInput<'orders.place'>;

type WaitingOrder = WaitingOf<'orders.place'>;

/** The order that waits under this id, to be changed: null when the server has it, undefined until that is known of one on its way. */
export function useWaitingOrder(orderId: OrderId): WaitingOrder | null | undefined {
  const [found] = useState(() => orderBy(orderId));
  const [order, setOrder] = useState(() => (found && isUnderWay(found.requestId) ? undefined : found));
  useHeldCustomer(order === undefined && found ? found.customerId : null);
  useEffect(() => {
    if (order !== undefined || found === null) return;
    void afterSending(found.requestId).then(() => {
      const now = orderBy(orderId);
      setOrder(now && !isUnderWay(now.requestId) ? now : null);
    });
  }, []);
  return order;
}

function orderBy(orderId: OrderId): WaitingOrder | null {
  const orders = useWaitingStore.getState().commands.filter((command) => command.action === 'orders.place');
  return orders.find(({ input }) => input.orderId === orderId) ?? null;
}

/** How a product of an order is called. @param products undefined while nobody has told of them */
export function productInOrder(productId: ProductId, products: readonly ProductView[] | undefined): Pick<ProductView, 'name' | 'unit'> {
  return products?.find((one) => one.productId === productId) ?? { name: products ? '已下架的产品' : '产品', unit: '件' };
}

/**
 * An order that was saved, as it was typed. It keeps its id: saved once more it takes the place of what waits, and where the
 * server has it already, it is not placed a second time.
 */
export function entryOfPlaced(input: Placed, name: string, products: readonly ProductView[] | undefined): OrderEntry {
  const { orderId, customerId, day, lines, paidFen, note, discountFen = fen(0), pictureIds = [], handedOver = false, addressId = null } = input;
  const entry: OrderEntry = {
    ...emptyEntry(orderId, { customerId, name }),
    day,
    lines: lines.map(({ productId, quantity, priceFen, discountFen: off = fen(0) }) => {
      const product = productInOrder(productId, products);
      return { productId, productName: product.name, unit: product.unit, quantity, price: typedYuan(priceFen), off: off > 0 ? { by: 'yuan', text: typedYuan(off) } : NOTHING_OFF };
    }),
    note,
    pictureIds,
    discountText: discountFen > 0 ? typedYuan(discountFen) : '',
    handedOver,
    addressId,
  };
  if (paidFen === totalOfEntry(entry)) return { ...entry, paid: 'all' };
  return paidFen === 0 ? { ...entry, paid: 'none' } : { ...entry, paid: 'part', paidText: typedYuan(paidFen) };
}
