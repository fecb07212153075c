import type { ActionName } from '@core/contract';
import type { ShanghaiDay } from '@core/kernel/time';
import type { TodayRow } from '@core/reminders/reminders.contract';
import type { ReadyText } from '@core/words/choose-wording';
import { useRef, useState } from 'react';
import type { CallResult } from '../../shared/cloud/call';
import { useAction } from '../../shared/cloud/use-action';
import { useCommand } from '../../shared/cloud/use-command';
import { monthAndDate } from '../../shared/copy/month-and-date';
import { drawTogether } from '../../shared/ui/draw-together';
import { showRefusal } from '../../shared/ui/feedback';
import { showUndo } from '../../shared/ui/undo-bar';
import { doneAmong, rowsLeft, type Handled } from './handled-rows';

const CHANGED: readonly ActionName[] = ['today.open', 'customers.get', 'customers.timeline'];

/** 今天: its rows and what can be done with each. A row goes at once, comes back when the server refuses, and can be undone. */
export function useTodayRows() {
  const today = useAction('today.open', {});
  const [handled, setHandled] = useState<Handled>({});
  /** The words that were copied last, by customer: 完成 tells of them again, in case there was no signal when they were copied. */
  const copied = useRef(new Map<string, ReadyText>());
  const say = useCommand('reminders.say');
  const complete = useCommand('reminders.complete', CHANGED);
  const postpone = useCommand('reminders.postpone', CHANGED);
  const silence = useCommand('reminders.silence', CHANGED);
  const reopen = useCommand('reminders.reopen', CHANGED);

  const bringBack = ({ customerId }: TodayRow) => setHandled(({ [customerId]: _, ...others }) => others);

  const handle = (row: TodayRow, done: boolean, words: string, sent: Promise<CallResult<'reminders.complete' | 'reminders.postpone' | 'reminders.silence'>>) => {
    let hideUndo = (): void => undefined;
    drawTogether(() => {
      setHandled((before) => ({ ...before, [row.customerId]: { version: row.version, done } }));
      hideUndo = showUndo(words, () => void undo(row, sent));
    });
    void sent.then((answer) => {
      if (answer.ok) return;
      drawTogether(() => {
        bringBack(row);
        hideUndo();
      });
      showRefusal(answer.code);
    });
  };

  const undo = async (row: TodayRow, sent: Promise<{ ok: boolean }>) => {
    bringBack(row);
    if (!(await sent).ok) return;
    const answer = await reopen.run({ customerId: row.customerId });
    if (!answer.ok) showRefusal(answer.code);
  };

  const noteCopied = ({ customerId, reasons: [first] }: TodayRow, ready: ReadyText) => {
    copied.current.set(customerId, ready);
    if (first) void say.run({ customerId, key: first.key, ...ready });
  };

  const saidTo = (customerId: TodayRow['customerId']) => {
    const { wordingId = null, sentence = null } = copied.current.get(customerId) ?? {};
    return { wordingId, sentence };
  };

  return {
    ...today,
    rows: today.value && rowsLeft(today.value.rows, handled),
    doneToday: today.value ? today.value.doneToday + doneAmong(today.value.rows, handled) : 0,
    noteCopied,
    complete: (row: TodayRow) => handle(row, true, `已联系 ${row.customerName}`, complete.run({ customerId: row.customerId, ...saidTo(row.customerId) })),
    postpone: (row: TodayRow, toDay: ShanghaiDay) =>
      handle(row, false, `${row.customerName} 延到 ${monthAndDate(toDay)}`, postpone.run({ customerId: row.customerId, toDay })),
    silence: (row: TodayRow) => handle(row, false, `不再提醒联系 ${row.customerName}`, silence.run({ customerId: row.customerId, quiet: true })),
  };
}
