import type { Page } from '@core/customers/customers.contract';
import type { OrderView } from '@core/orders/orders.contract';
import { useState } from 'react';
import { call } from '../../shared/cloud/call';
import { showRefusal } from '../../shared/ui/feedback';

interface Later extends Page<OrderView> {
  /** The `next` of the first page that these rows follow: with another first page they are stale. */
  follows: string;
}

/** My orders from the first page, which came with the screen, onwards. */
export function useMyOrders(first: Page<OrderView> | undefined) {
  const [later, setLater] = useState<Later | null>(null);
  const [loading, setLoading] = useState(false);
  const kept = later && later.follows === first?.next ? later : null;
  const next = kept ? kept.next : (first?.next ?? null);

  const loadMore = async () => {
    if (loading || next === null || !first?.next) return;
    setLoading(true);
    const answer = await call('mine.orders', { after: next, limit: 20 });
    setLoading(false);
    if (!answer.ok) return showRefusal(answer.code);
    setLater({ follows: first.next, rows: [...(kept?.rows ?? []), ...answer.value.rows], next: answer.value.next });
  };

  return { rows: first && [...first.rows, ...(kept?.rows ?? [])], hasMore: next !== null, loading, loadMore: () => void loadMore() };
}
