import { ok, type Result } from '@core/kernel/result';
import type { OrderView } from '@core/orders/orders.contract';
import { call, type CallRefusal } from '../../shared/cloud/call';

const PAGE = 50;
/** A thousand orders are more than one person has; a text of more would be cut by the clipboard. */
const MOST_PAGES = 20;

/** Every order of mine, page by page. */
export async function readAllOrders(): Promise<Result<{ rows: OrderView[]; all: boolean }, CallRefusal<'mine.orders'>>> {
  const rows: OrderView[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: Awaited<ReturnType<typeof call<'mine.orders'>>> = await call('mine.orders', { limit: PAGE, after });
    if (!answer.ok) return answer;
    rows.push(...answer.value.rows);
    after = answer.value.next;
    if (after === null) return ok({ rows, all: true });
  }
  return ok({ rows, all: false });
}
