import type { ActionInput } from '../../core/contract';
import { displayName, formOfAddress } from '../../core/customers/customer';
import { ok, type Result } from '../../core/kernel/result';
import { shanghaiDayOf, type UtcMs } from '../../core/kernel/time';
import { answerWords } from '../../core/orders/answer-words';
import { acceptRequest, declineRequest, reconsiderRequest } from '../../core/orders/restock';
import { takeStock, type StockSheet } from '../../core/products/stock';
import type { Telling } from '../../core/orders/restock.contract';
import type { Command, CommandContext } from '../platform/context';
import type { CustomerDocument, OrderDocument } from '../platform/collections';
import { saveStock } from '../products/save-stock';
import { readStock } from '../products/stock-sheet';
import { queueAnswerNotice } from './answer-notice';
import { applyToOrder, findOrder, type FoundOrder } from './apply-to-order';
import { orderView } from './order-repository';
import { linesTaken, lowStockOf } from './place-order';
import { requestTold } from './request-restock';

type Accept = ActionInput<'restock.accept'>;

export const acceptRestock: Command<'restock.accept', FoundOrder> = {
  before: (context, input) => findOrder(context, input.orderId, (order) => acceptRequest(order, input.lines, context.now)),
  async run(context, input, found) {
    const today = shanghaiDayOf(context.now);
    const shelf = await readStock(context.documents, context.caller.merchantId);
    const applied = await applyToOrder(context, input.orderId, found, acceptingFrom(shelf, input, context.now), (order) => [requestTold(order, 'accepted')]);
    if (!applied.ok) return applied;
    const { order, customer } = applied.value;
    const taken = takeStock(shelf, order.lines, today);
    if (!taken.ok) return taken;
    if (taken.value.moves.length > 0) await saveStock(context, shelf, taken.value, { occasion: `${order.orderId}.accepted`, orderId: order.orderId });
    return ok({ order: orderView(order), lowStock: lowStockOf(order, taken.value), ...(await telling(context, customer, order)) });
  },
};

/** The goods are taken from the shelf as they are agreed on: with too few of them there is no agreement. */
const acceptingFrom =
  (shelf: StockSheet, { lines }: Accept, now: UtcMs) =>
  (order: OrderDocument): Result<OrderDocument, 'STOCK_SHORT' | Refused<typeof acceptRequest>> => {
    const accepted = acceptRequest(order, lines, now);
    if (!accepted.ok) return accepted;
    const taken = takeStock(shelf, accepted.value.lines, shanghaiDayOf(now));
    return taken.ok ? ok({ ...accepted.value, lines: linesTaken(accepted.value.lines, taken.value) }) : taken;
  };

type Refused<R extends (...args: never[]) => Result<unknown>> = Extract<ReturnType<R>, { ok: false }>['code'];

export const declineRestock: Command<'restock.decline', FoundOrder> = {
  before: (context, { orderId, word }) => findOrder(context, orderId, (order) => declineRequest(order, word, context.now)),
  async run(context, { orderId, word }, found) {
    const applied = await applyToOrder(context, orderId, found, (order) => declineRequest(order, word, context.now), (order) => [requestTold(order, 'declined')]);
    if (!applied.ok) return applied;
    const { order, customer } = applied.value;
    return ok({ order: orderView(order), ...(await telling(context, customer, order)) });
  },
};

/** The reseller is told by notice when they may be; the words for the chat are there in any case. */
async function telling(context: CommandContext, reseller: CustomerDocument, order: OrderDocument): Promise<Telling> {
  const queued = await queueAnswerNotice(context, reseller, order);
  return { notice: queued ? 'queued' : 'none', text: answerWords(order, formOfAddress(displayName(reseller))) };
}

export const reconsiderRestock: Command<'restock.reconsider', FoundOrder> = {
  before: (context, { orderId }) => findOrder(context, orderId, reconsiderRequest),
  async run(context, { orderId }, found) {
    const applied = await applyToOrder(context, orderId, found, reconsiderRequest<OrderDocument>, () => []);
    return applied.ok ? ok({ order: orderView(applied.value.order) }) : applied;
  },
};
