import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { formOfAddress } from '@core/customers/customer';
import type { OrderId } from '@core/kernel/ids';
import type { DebtorRow } from '@core/totals/debts.contract';
import { debtValues } from '@core/words/debt-words';
import { useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { useCommand } from '../../shared/cloud/use-command';
import { usePages } from '../../shared/cloud/use-pages';
import { useToday } from '../../shared/cloud/use-today';
import { CopyByHand } from '../../shared/ui/copy-by-hand';
import { copyText } from '../../shared/ui/copy-text';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { LoadMore } from '../../shared/ui/load-more';
import { Page } from '../../shared/ui/page';
import { SegmentedFilter } from '../../shared/ui/segmented-filter';
import { Skeleton } from '../../shared/ui/skeleton';
import { usePullRefresh } from '../../shared/ui/use-pull-refresh';
import { NewWordsSheet } from '../wordings/new-words-sheet';
import { DebtLine } from './debt-line';
import { DebtorSheet, PaymentOf } from './debtor-sheet';
import { DebtsHead } from './debts-head';

type Order = 'age' | 'amount';
const ORDERS: readonly { key: Order; label: string }[] = [
  { key: 'age', label: '欠得久的在前' },
  { key: 'amount', label: '欠得多的在前' },
];

/** What is owed in all, and by whom: the words to ask for it by one tap, and the money when it comes. */
export function UnpaidScreen() {
  const today = useToday();
  const [by, setBy] = useState<Order>('age');
  const debts = useAction('debts.open', {});
  const pages = usePages('debts.list', { by, limit: 20 });
  const [open, setOpen] = useState<DebtorRow | null>(null);
  const [paying, setPaying] = useState<OrderId | null>(null);
  const [writing, setWriting] = useState<DebtorRow | null>(null);
  const chasing = useChasing(setWriting);
  useReachBottom(pages.loadMore);
  usePullRefresh(async () => {
    await Promise.all([debts.refresh(), pages.refresh()]);
  });
  return (
    <Page title="欠款">
      <View>{debts.value && debts.value.orders > 0 && <DebtsHead debts={debts.value} />}</View>
      {pages.refusal && <ErrorState code={pages.refusal.code} inline={pages.rows !== undefined} onRetry={() => void pages.refresh()} />}
      {pages.rows && pages.rows.length > 0 && <SegmentedFilter options={ORDERS} selected={by} onSelect={setBy} />}
      {pages.loading && <Skeleton rows={5} avatar={false} />}
      {pages.rows?.length === 0 && <EmptyState title="没有人欠款" brief="没付清的订单会排在这里，一共欠多少、欠了多久都看得到" />}
      <View>
        {pages.rows?.map((row) => (
          <DebtLine key={row.customerId} row={row} today={today} copied={chasing.copied.has(row.customerId)} onOpen={() => setOpen(row)} onRemind={() => void chasing.remind(row)} />
        ))}
      </View>
      {pages.rows && pages.rows.length > 0 && <LoadMore loading={pages.loadingMore} hasMore={pages.hasMore} onMore={pages.loadMore} />}
      {open && (
        <DebtorSheet
          row={open}
          today={today}
          onPay={(orderId) => {
            setOpen(null);
            setPaying(orderId);
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {paying && <PaymentOf orderId={paying} onClose={() => setPaying(null)} />}
      {writing?.usedUp && <NewWordsSheet from={writing.usedUp} matter={null} values={debtValues(writing.orders, writing.owedFen, formOfAddress(writing.customerName), today)} onClose={() => setWriting(null)} />}
      <CopyByHand text={chasing.byHand} onClose={chasing.closeByHand} />
    </Page>
  );
}

/** Copies the words for a debtor, which counts as saying them; asks for new ones when all were said. */
function useChasing(write: (row: DebtorRow) => void) {
  const [copied, setCopied] = useState<ReadonlyMap<string, string>>(new Map());
  const [byHand, setByHand] = useState<string | null>(null);
  const say = useCommand('reminders.say');
  const remind = async (row: DebtorRow) => {
    const [ready] = row.texts;
    const before = copied.get(row.customerId) ?? row.copied?.text;
    const text = before ?? ready?.text;
    if (text === undefined) return write(row);
    if (before === undefined && ready) void say.run({ customerId: row.customerId, key: row.key, ...ready });
    setCopied(new Map([...copied, [row.customerId, text]]));
    if (!(await copyText(text))) setByHand(text);
  };
  return { copied, remind, byHand, closeByHand: () => setByHand(null) };
}
