import type { ActionValue } from '@core/contract';
import type { CustomerId } from '@core/kernel/ids';
import { useEffect, useRef, useState } from 'react';
import { makeId } from '../../shared/cloud/new-id';
import { useCommand } from '../../shared/cloud/use-command';
import { useHeldCustomer } from '../../shared/cloud/use-held-customer';
import { useToday } from '../../shared/cloud/use-today';
import { refusalCopy } from '../../shared/copy/refusals';
import { showRefusal } from '../../shared/ui/feedback';
import { dropDraft, keepDraft, readDraft } from './order-draft';
import { emptyEntry, readOrderEntry, type EntryLine, type OrderEntry, type OrderRefusal } from './order-entry';
import { ORDER_TOUCHES } from './order-touches';

export interface OrderStart {
  /** Whose order it is; undefined when the person is still to be chosen. */
  customer: { customerId: CustomerId; name: string; levelId: string | null } | undefined;
  /** 再来一单: what to begin with in place of a draft. */
  lines: EntryLine[] | null;
  /** One that waits for signal, opened again: it leaves the drafts alone. */
  reopened: OrderEntry | null;
}

/** Where the form says what is wrong: "customer", "lines", "lines.0.priceFen", "paidFen", "day". */
export interface FormError {
  field: string;
  text: string;
}

const entryCopy: Record<Exclude<OrderRefusal, keyof typeof refusalCopy>, string> = {
  CUSTOMER_MISSING: '选一位客户',
  LINES_MISSING: '至少选一个产品',
};

/** An order being written down, with a draft that survives leaving the page. */
export function useOrderForm({ customer, lines, reopened }: OrderStart) {
  const today = useToday();
  const draftOf = customer?.customerId;
  const [draft] = useState(() => (lines || reopened ? null : readDraft(draftOf)));
  const fresh = () => emptyEntry(makeId('order'), customer ? { customerId: customer.customerId, name: customer.name } : null);
  const [entry, setEntry] = useState<OrderEntry>(() => reopened ?? draft ?? { ...fresh(), lines: lines ?? [] });
  const [resumed, setResumed] = useState(draft !== null);
  const [error, setError] = useState<FormError | null>(null);
  const [placed, setPlaced] = useState<ActionValue<'orders.place'> | null>(null);
  const command = useCommand('orders.place', ORDER_TOUCHES);
  const first = useRef(entry);
  useHeldCustomer(reopened && !placed ? (draftOf ?? null) : null);

  useEffect(() => {
    if (!reopened && !placed && entry !== first.current) keepDraft(draftOf, entry);
  }, [entry, placed, draftOf, reopened]);

  const change = (part: Partial<OrderEntry>) => {
    setEntry((before) => ({ ...before, ...part }));
    setError(null);
  };
  const changePictures = (how: (ids: string[]) => string[]) => {
    setEntry((before) => ({ ...before, pictureIds: how(before.pictureIds) }));
    setError(null);
  };
  const startAnew = () => {
    dropDraft(draftOf);
    setResumed(false);
    setPlaced(null);
    setEntry(fresh());
  };
  const save = async () => {
    const read = readOrderEntry(entry, today);
    if (!read.ok) return setError({ field: read.fields?.[0] ?? 'lines', text: read.code in entryCopy ? entryCopy[read.code as keyof typeof entryCopy] : refusalCopy[read.code as keyof typeof refusalCopy] });
    const answer = await command.run(read.value);
    // What the server has is no draft any more.
    if (!reopened && (answer.ok || answer.code === 'ID_TAKEN')) dropDraft(draftOf);
    if (answer.ok) return setPlaced(answer.value);
    if (answer.fields?.[0]) setError({ field: answer.fields[0], text: refusalCopy[answer.code] });
    else showRefusal(answer.code);
  };
  return { levelId: customer?.levelId ?? null, entry, change, changePictures, error, today, resumed, startAnew, save, pending: command.pending, placed };
}
