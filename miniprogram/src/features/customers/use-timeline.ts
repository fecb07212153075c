import type { RefusalCode } from '@core/contract';
import type { Page } from '@core/customers/customers.contract';
import type { TimelineEntry } from '@core/customers/timeline-entry';
import type { CustomerId } from '@core/kernel/ids';
import type { PhoneRefusal } from '../../shared/cloud/phone-refusal';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../shared/cloud/call';

const PAGE_SIZE = 20;

export interface TimelineState {
  entries: TimelineEntry[];
  loading: boolean;
  hasMore: boolean;
  refusal: RefusalCode | PhoneRefusal | null;
  loadMore(): void;
}

/** The timeline: its first page came with the customer, the rest is asked for page by page. A new first page starts again. */
export function useTimeline(customerId: CustomerId, first: Page<TimelineEntry> | undefined): TimelineState {
  const [later, setLater] = useState<Page<TimelineEntry> | null>(null);
  const [loading, setLoading] = useState(false);
  const [refusal, setRefusal] = useState<TimelineState['refusal']>(null);
  const current = useRef(first);

  useEffect(() => {
    current.current = first;
    setLater(null);
    setRefusal(null);
  }, [first]);

  const next = later ? later.next : (first?.next ?? null);
  const loadMore = async () => {
    if (loading || next === null) return;
    setLoading(true);
    const answer = await call('customers.timeline', { customerId, after: next, limit: PAGE_SIZE });
    setLoading(false);
    if (current.current !== first) return;
    setRefusal(answer.ok ? null : answer.code);
    if (answer.ok) setLater({ rows: [...(later?.rows ?? []), ...answer.value.rows], next: answer.value.next });
  };
  return { entries: [...(first?.rows ?? []), ...(later?.rows ?? [])], loading, hasMore: next !== null, refusal, loadMore: () => void loadMore() };
}
