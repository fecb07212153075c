import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import type { CustomerView } from '@core/customers/customers.contract';
import type { CustomerId } from '@core/kernel/ids';
import { useState } from 'react';
import { useAction, type ActionState } from '../../shared/cloud/use-action';
import { useToday } from '../../shared/cloud/use-today';
import { createsCustomer, type WaitingCommand } from '../../shared/cloud/waiting-command';
import { ErrorState } from '../../shared/ui/error-state';
import { Freshness } from '../../shared/ui/freshness';
import { Page } from '../../shared/ui/page';
import { SegmentedFilter } from '../../shared/ui/segmented-filter';
import { Skeleton } from '../../shared/ui/skeleton';
import { usePullRefresh } from '../../shared/ui/use-pull-refresh';
import { CustomerOrders } from '../orders/customer-orders';
import { PlanList } from '../plans/plan-list';
import { WaitingBanner } from '../waiting/waiting-banner';
import { WaitingOfCustomer } from '../waiting/waiting-of-customer';
import { AbsentTimeline } from './absent-timeline';
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
import { NoCustomer } from './no-customer';
import { PurchaseRhythm } from './purchase-rhythm';
import type { RecordKind } from './records';
import { useShownCustomer } from './use-shown-customer';
import { useTimeline } from './use-timeline';

type Part = 'timeline' | 'orders';

/** Everything about one customer: who, what runs out when, what happened, what was bought. @param record opens with the sheet to write it down */
export function CustomerScreen({ customerId, record }: { customerId: CustomerId; record?: RecordKind }) {
  const { customer, waiting, cutOff, value, answer } = useShownCustomer(customerId);
  const { refusal, loading, refreshing, asOf, refresh } = answer;
  const [sheet, setSheet] = useState<OpenSheet | null>(record ?? null);
  usePullRefresh(refresh);
  // While it is tried again, what was wrong is still so.
  const wrong = refusal?.code ?? (cutOff && !value ? 'OFFLINE' : undefined);
  return (
    <Page title="客户详情" footer={customer && <CustomerFooter customer={customer} onNote={() => setSheet('note')} />}>
      <View>{wrong === 'CUSTOMER_NOT_FOUND' ? <NoCustomer customerId={customerId} /> : wrong && <ErrorState code={wrong} inline={customer !== undefined} words={wrong === 'OFFLINE' && customer ? '没信号，先看手机里存的' : undefined} onRetry={() => void refresh()} />}</View>
      <WaitingBanner />
      <View>{customer && <Freshness asOf={asOf} refreshing={refreshing} />}</View>
      <View>{customer ? <CustomerContent customer={customer} answer={answer} waiting={waiting} sheet={sheet} onSheet={setSheet} /> : loading && !cutOff && <Skeleton rows={5} />}</View>
    </Page>
  );
}

interface ContentProps {
  customer: CustomerView;
  answer: ActionState<'customers.get'>;
  waiting: readonly WaitingCommand[];
  sheet: OpenSheet | null;
  onSheet: (sheet: OpenSheet | null) => void;
}

function CustomerContent({ customer, answer, waiting, sheet, onSheet }: ContentProps) {
  const firstPage = answer.value?.timeline;
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
      <View>{waiting.length > 0 && <WaitingOfCustomer waiting={waiting} part={part} />}</View>
      <View>{part === 'timeline' && firstPage === undefined && !waiting.some(createsCustomer) && <AbsentTimeline answer={answer} />}</View>
      {part === 'timeline' && <CustomerTimeline timeline={timeline} today={today} levelName={levelName} />}
      {part === 'orders' && <CustomerOrders customer={customer} today={today} />}
      <CustomerSheets sheet={sheet} onSheet={onSheet} customer={customer} catalogue={catalogue} />
    </View>
  );
}
