import type { OrderLine } from '../../core/orders/order';

/** "面霜等3样": the goods of an order in the room that a notice has. */
export function goodsOf(lines: readonly Pick<OrderLine, 'productName'>[]): string {
  const first = lines[0]?.productName ?? '';
  return lines.length > 1 ? `${first}等${lines.length}样` : first;
}
