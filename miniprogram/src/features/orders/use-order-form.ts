import type { ActionValue } from '@core/contract';
import type { CustomerId } from '@core/kernel/ids';
import { useState } from 'react';
import { makeId } from '../../shared/cloud/new-id';
import { useCommand } from '../../shared/cloud/use-command';
import { useHeldCustomer } from '../../shared/cloud/use-held-customer';
import { useToday } from '../../shared/cloud/use-today';
import { refusalCopy } from '../../shared/copy/refusals';
import { keepTyped } from '../../shared/drafts/join-fields';
import { useDraft } from '../../shared/drafts/use-draft';
import { showRefusal } from '../../shared/ui/feedback';
import { emptyEntry, readOrderEntry, type EntryLine, type OrderEntry, type OrderRefusal } from './order-entry';
import { ORDER_TOUCHES } from './order-touches';

export interface OrderStart {
  /** Whose order it is; undefined when the person is still to be chosen. */
  customer: { customerId: CustomerId; name: string; levelId: string | null } | undefined;
  /** 再来一单: what to begin with in place of a draft. */
  lines: EntryLine[] | null;
  /** One that waits for signal, opened again: it has a draft of its own. */
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

/** A form with nothing in it leaves no draft; nor does 再来一单 as it was proposed. */
function isUntouched(entry: OrderEntry, filled: OrderEntry): boolean {
  const isEmpty = entry.lines.length === 0 && entry.note === '' && entry.pictureIds.length === 0;
  return isEmpty || JSON.stringify({ ...entry, orderId: filled.orderId }) === JSON.stringify(filled);
}

/** An order being written down, with a draft that survives leaving the page. */
export function useOrderForm({ customer, lines, reopened }: OrderStart) {
  const today = useToday();
  const fresh = () => emptyEntry(makeId('order'), customer ? { customerId: customer.customerId, name: customer.name } : null);
  const draft = useDraft<OrderEntry>(reopened ? `waiting.${reopened.orderId}` : `order.${customer?.customerId ?? 'new'}`, () => reopened ?? { ...fresh(), lines: lines ?? [] }, { resume: lines === null, join: keepTyped, isUntouched });
  const { entry } = draft;
  const [error, setError] = useState<FormError | null>(null);
  const [placed, setPlaced] = useState<ActionValue<'orders.place'> | null>(null);
  const command = useCommand('orders.place', ORDER_TOUCHES);
  useHeldCustomer(reopened && !placed ? (customer?.customerId ?? null) : null);

  const change = (part: Partial<OrderEntry>) => {
    draft.change(part);
    setError(null);
  };
  const changePictures = (how: (ids: string[]) => string[]) => {
    draft.change((before) => ({ pictureIds: how(before.pictureIds) }));
    setError(null);
  };
  const startAnew = () => {
    setPlaced(null);
    draft.begin(fresh());
  };
  const save = async () => {
    const read = readOrderEntry(entry, today);
    if (!read.ok) return setError({ field: read.fields?.[0] ?? 'lines', text: read.code in entryCopy ? entryCopy[read.code as keyof typeof entryCopy] : refusalCopy[read.code as keyof typeof refusalCopy] });
    const answer = await command.run(read.value);
    // What the server has is no draft any more.
    if (answer.ok || answer.code === 'ID_TAKEN') draft.done();
    if (answer.ok) return setPlaced(answer.value);
    if (answer.fields?.[0]) setError({ field: answer.fields[0], text: refusalCopy[answer.code] });
    else showRefusal(answer.code);
  };
  return { levelId: customer?.levelId ?? null, entry, change, changePictures, error, today, draft, startAnew, save, pending: command.pending, placed };
}
