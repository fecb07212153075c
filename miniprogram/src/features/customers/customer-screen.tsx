import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import type { CustomerView } from '@core/customers/customers.contract';
import type { CustomerId } from '@core/kernel/ids';
import { viewOfPerson } from '@core/search/person-row';
import { useEffect, useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { useToday } from '../../shared/cloud/use-today';
import { useWhileShown } from '../../shared/cloud/use-while-shown';
import { useWaitingStore, type WaitingCommand } from '../../shared/cloud/waiting-store';
import { showTab } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { usePeopleStore } from '../../shared/people/people-store';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Freshness } from '../../shared/ui/freshness';
import { Page } from '../../shared/ui/page';
import { SegmentedFilter } from '../../shared/ui/segmented-filter';
import { Skeleton } from '../../shared/ui/skeleton';
import { usePullRefresh } from '../../shared/ui/use-pull-refresh';
import { CustomerOrders } from '../orders/customer-orders';
import { PlanList } from '../plans/plan-list';
import { WaitingBanner } from '../waiting/waiting-banner';
import { CustomerCycles } from './customer-cycles';
import { CustomerFacts } from './customer-facts';
import { CustomerFooter } from './customer-footer';
import { CustomerHead } from './customer-head';
import { CustomerQuiet } from './customer-quiet';
import styles from './customer-screen.module.scss';
import { CustomerSheets, type OpenSheet } from './customer-sheets';
import { CustomerSummary } from './customer-summary';
import { CustomerTags } from './customer-tags';
import { CustomerTimeline } from './customer-timeline';
import { PurchaseRhythm } from './purchase-rhythm';
import type { RecordKind } from './records';
import { useTimeline } from './use-timeline';

type Part = 'timeline' | 'orders';

/** Everything about one customer: who, what runs out when, what happened, what was bought. @param record opens with the sheet to write it down */
export function CustomerScreen({ customerId, record }: { customerId: CustomerId; record?: RecordKind }) {
  const isNew = useWhileShown(useWaitingStore, ({ commands }) => commands.some((command) => createsCustomer(command, customerId)));
  const { value, refusal, loading, refreshing, asOf, refresh } = useAction('customers.get', { customerId }, { enabled: !isNew });
  const [sheet, setSheet] = useState<OpenSheet | null>(record ?? null);
  usePullRefresh(refresh);
  const person = useWhileShown(usePeopleStore, (state) => state.index.byId.get(customerId)?.person);
  const cutOff = useEver(refusal?.code === 'OFFLINE');
  const wasNew = useEver(isNew);
  const known = (cutOff || wasNew) && person ? viewOfPerson(person) : undefined;
  const customer = refusal?.code === 'CUSTOMER_NOT_FOUND' ? undefined : (value?.customer ?? known);
  // While it is tried again, what was wrong is still so.
  const wrong = refusal?.code ?? (cutOff && !value ? 'OFFLINE' : undefined);
  return (
    <Page title="客户详情" footer={customer && <CustomerFooter customer={customer} onNote={() => setSheet('note')} />}>
      <View>{wrong === 'CUSTOMER_NOT_FOUND' ? <NoCustomer /> : wrong && <ErrorState code={wrong} inline={customer !== undefined} onRetry={() => void refresh()} />}</View>
      <WaitingBanner />
      <View>{customer && <Freshness asOf={asOf} refreshing={refreshing} />}</View>
      <View>{customer ? <CustomerContent customer={customer} firstPage={value?.timeline} sheet={sheet} onSheet={setSheet} /> : loading && !cutOff && <Skeleton rows={5} />}</View>
    </Page>
  );
}

/** Whether the customer was written down without signal, so that nobody else knows of them yet. */
function createsCustomer({ action, input }: WaitingCommand, customerId: CustomerId): boolean {
  return action === 'customers.save' && input.version === null && input.customerId === customerId;
}

/** Whether it was so since the page was opened: what the phone knows stays on screen while the server is asked again. */
function useEver(now: boolean): boolean {
  const [before, setBefore] = useState(false);
  useEffect(() => {
    if (now) setBefore(true);
  }, [now]);
  return now || before;
}

function NoCustomer() {
  const toList = () => void showTab('customers');
  return <EmptyState title="找不到这位客户" brief="可能已经删除了" action={<Button onClick={toList}>看全部客户</Button>} />;
}

interface ContentProps {
  customer: CustomerView;
  firstPage: Parameters<typeof useTimeline>[1];
  sheet: OpenSheet | null;
  onSheet: (sheet: OpenSheet | null) => void;
}

function CustomerContent({ customer, firstPage, sheet, onSheet }: ContentProps) {
  const [part, setPart] = useState<Part>('timeline');
  const today = useToday();
  const catalogue = useAction('merchants.catalogue', {}).value;
  const timeline = useTimeline(customer.customerId, firstPage);
  const levelName = (levelId: string) => catalogue?.levels.find((level) => level.levelId === levelId)?.name ?? '代理';
  const parts = [
    { key: 'timeline' as const, label: '动态' },
    { key: 'orders' as const, label: '订单' },
  ];

  useReachBottom(() => {
    if (part === 'timeline') timeline.loadMore();
  });

  return (
    <View>
      <CustomerQuiet customer={customer} timeline={firstPage?.rows ?? []} />
      <View className={styles.card}>
        <CustomerHead customer={customer} levelName={levelName} onMore={() => onSheet('menu')} />
        <CustomerTags customer={customer} book={catalogue?.tags ?? []} onEdit={() => onSheet('tags')} />
        <CustomerSummary customer={customer} today={today} />
      </View>
      <CustomerCycles cycles={customer.cycles} today={today} />
      <PurchaseRhythm timeline={firstPage?.rows ?? []} nextDay={customer.nextRunOutDay} today={today} />
      <PlanList customerId={customer.customerId} plans={customer.plans} today={today} />
      <CustomerFacts customer={customer} fields={catalogue?.customFields.fields ?? []} today={today} />
      <View className={styles.parts}>
        <SegmentedFilter options={parts} selected={part} onSelect={setPart} />
      </View>
      {part === 'timeline' && <CustomerTimeline timeline={timeline} today={today} levelName={levelName} />}
      {part === 'orders' && <CustomerOrders customer={customer} today={today} />}
      <CustomerSheets sheet={sheet} onSheet={onSheet} customer={customer} catalogue={catalogue} />
    </View>
  );
}
