import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import type { OrderId, ProductId } from '@core/kernel/ids';
import { addDays } from '@core/kernel/time';
import type { TodayRow as Row } from '@core/reminders/reminders.contract';
import type { ReadyText } from '@core/words/choose-wording';
import { useCallback, useRef, useState } from 'react';
import { openPage } from '../../shared/routes/open-page';
import { copyText } from '../../shared/ui/copy-text';
import { CopyByHand } from '../../shared/ui/copy-by-hand';
import { ErrorState } from '../../shared/ui/error-state';
import { Fab } from '../../shared/ui/fab';
import { Freshness } from '../../shared/ui/freshness';
import { Skeleton } from '../../shared/ui/skeleton';
import { usePullRefresh } from '../../shared/ui/use-pull-refresh';
import { AnswerSheet } from '../restock/answer-sheet';
import { AddChoices } from './add-choices';
import { NewWordsFor } from './new-words-for';
import { NobodyToday } from './nobody-today';
import { RowChoices } from './row-choices';
import { TodayHeader } from './today-header';
import styles from './today-list.module.scss';
import { TodayRow } from './today-row';
import { useTodayRows } from './use-today-rows';

/** Rows drawn at first and with each reach of the bottom: a row has about 15 nodes, and WeChat wants less than 1,000 in all. */
const STEP = 15;

/** An answer kept on the phone from before stock was watched says nothing of it. */
const NOTHING_LOW: readonly ProductId[] = [];

const openCustomer = (row: Row) => openPage('customer', { id: row.customerId });
const writeDown = (row: Row) => openPage('customer', { id: row.customerId, record: 'note' });
const placeOrder = (row: Row) => openPage('orderEdit', { customerId: row.customerId });

/** The seller's home: who to contact now, with the words ready. */
export function TodayList() {
  const today = useTodayRows();
  const { value, rows } = today;
  const [drawn, setDrawn] = useState(STEP);
  const [chosen, setChosen] = useState<Row | null>(null);
  const [turns, setTurns] = useState<Readonly<Record<string, number>>>({});
  const [writing, setWriting] = useState<Row | null>(null);
  const [adding, setAdding] = useState(false);
  const [answering, setAnswering] = useState<OrderId | null>(null);
  const [byHand, setByHand] = useState<string | null>(null);

  usePullRefresh(today.refresh);
  useReachBottom(() => setDrawn((before) => before + STEP));

  const noteCopied = useRef(today.noteCopied);
  noteCopied.current = today.noteCopied;
  const copy = useCallback(async (row: Row, text: string, ready: ReadyText | null) => {
    if (ready) noteCopied.current(row, ready);
    const copied = await copyText(text);
    if (!copied) setByHand(text);
    return copied;
  }, []);
  const complete = useLatest(today.complete);
  const tomorrow = useLatest((row: Row) => value && today.postpone(row, addDays(value.day, 1)));
  const silence = useLatest(today.silence);

  const waitsForMore = rows?.length === 0 && value?.more === true && today.refreshing;
  return (
    <View className={styles.list}>
      <View>
        <Freshness asOf={today.asOf} refreshing={today.refreshing} />
        {today.refusal && <ErrorState code={today.refusal.code} inline={value !== undefined} onRetry={() => void today.refresh()} />}
      </View>
      <View>{value && rows && <TodayHeader day={value.day} left={rows.length} more={value.more} done={today.doneToday} low={value.lowStock ?? NOTHING_LOW} />}</View>
      <View>{(today.loading || waitsForMore) && <Skeleton rows={6} />}</View>
      <View>{value && rows?.slice(0, drawn).map((row) => <TodayRow key={row.customerId} row={row} today={value.day} turn={turns[row.customerId] ?? 0} onCopy={copy} onDone={complete} onTomorrow={tomorrow} onSilence={silence} onMore={setChosen} onOpen={openCustomer} onAnswer={setAnswering} onWrite={setWriting} />)}</View>
      <View>{rows?.length === 0 && !waitsForMore && <NobodyToday done={today.doneToday} />}</View>
      <Fab label="添加" onClick={() => setAdding(true)} />
      <View>
        {value && <RowChoices row={chosen} today={value.day} onClose={() => setChosen(null)} onAnother={({ customerId }) => setTurns({ ...turns, [customerId]: (turns[customerId] ?? 0) + 1 })} onPostpone={today.postpone} onSilence={today.silence} onWrite={setWriting} onOrder={placeOrder} onOpen={openCustomer} onRecord={writeDown} />}
        <AddChoices open={adding} onClose={() => setAdding(false)} />
        {value && writing && <NewWordsFor row={writing} today={value.day} onClose={() => setWriting(null)} />}
        {answering && <AnswerSheet orderId={answering} onClose={() => setAnswering(null)} />}
        <CopyByHand text={byHand} onClose={() => setByHand(null)} />
      </View>
    </View>
  );
}

/** The same function at each drawing that calls the newest one, so that rows are not drawn again for nothing. */
function useLatest<A>(act: (argument: A) => void): (argument: A) => void {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((argument) => latest.current(argument), []);
}
