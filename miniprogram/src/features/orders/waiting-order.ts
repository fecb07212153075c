import type { ActionInput } from '@core/contract';
import { fen, typedYuan } from '@core/kernel/money';
import type { ProductView } from '@core/merchants/merchants.contract';
import { openPage } from '../../shared/routes/open-page';
import { keepDraft } from './order-draft';
import { emptyEntry, NOTHING_OFF, totalOfEntry, type OrderEntry } from './order-entry';

type Placed = ActionInput<'orders.place'>;

/**
 * Opens an order that waits for signal in its form again. It keeps its id: saved once more it takes the place of what waits,
 * and where the server has it already, it is not placed a second time.
 */
export function reopenOrder(input: Placed, name: string, products: readonly ProductView[]): void {
  keepDraft(input.customerId, entryOfPlaced(input, name, products));
  openPage('orderEdit', { customerId: input.customerId });
}

/** An order that was saved, as it was typed. A product that is gone goes by no name: it has to be taken out. */
export function entryOfPlaced(input: Placed, name: string, products: readonly ProductView[]): OrderEntry {
  const { orderId, customerId, day, lines, paidFen, note, discountFen = fen(0), pictureIds = [], handedOver = false, addressId = null } = input;
  const entry: OrderEntry = {
    ...emptyEntry(orderId, { customerId, name }),
    day,
    lines: lines.map(({ productId, quantity, priceFen, discountFen: off = fen(0) }) => {
      const product = products.find((one) => one.productId === productId);
      return { productId, productName: product?.name ?? '已下架的产品', unit: product?.unit ?? '件', quantity, price: typedYuan(priceFen), off: off > 0 ? { by: 'yuan', text: typedYuan(off) } : NOTHING_OFF };
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
