import { formatYuan } from '../kernel/money';
import { orderSummary, type Order } from './order';
import { isBinding } from './order-states';

type Answered = Pick<Order, 'state' | 'lines' | 'totalFen' | 'request'>;

/** What a notice says of the seller's answer to a request: the state in a phrase, and one line more. */
export function answerNotice(order: Answered): { state: string; hint: string } {
  if (!isBinding(order.state)) return { state: '未接单', hint: order.request?.word || '这次没接上，需要就回复我' };
  return { state: '已接单', hint: isChanged(order) ? '数量有调整，点开看一下' : '备好货就给您发出' };
}

/** The words for the chat with the reseller, `name` as they are addressed. */
export function answerWords(order: Answered, name: string): string {
  const goods = orderSummary(order.lines);
  if (isBinding(order.state)) return `${name}，你要的货接了${isChanged(order) ? '，数量调了一下' : ''}：${goods}，合计 ¥${formatYuan(order.totalFen)}，备好就发～`;
  const word = order.request?.word ?? '';
  return `${name}，这次的${goods}先接不了${word === '' ? '' : `，${word}`}，不好意思哈～`;
}

/** Whether something else was agreed on than was asked for. */
function isChanged({ lines, request }: Answered): boolean {
  const asked = request?.asked ?? [];
  return asked.some(({ productId, quantity }) => lines.find((line) => line.productId === productId)?.quantity !== quantity);
}
