import type { ReadPerson } from '@core/paste/paste.contract';
import type { PastedField } from '@core/paste/pasted-person';
import type { ProductView } from '@core/merchants/merchants.contract';
import { useState } from 'react';
import { makeId } from '../../shared/cloud/new-id';
import { useCommand } from '../../shared/cloud/use-command';
import { useToday } from '../../shared/cloud/use-today';
import { fieldAtFault } from '../../shared/copy/fields';
import { refusalCopy } from '../../shared/copy/refusals';
import { ORDER_TOUCHES } from '../orders/order-touches';
import type { FormError } from '../orders/use-order-form';
import { entryOf, PASTED_FIELDS, readPasteEntry, withField, type PasteEntry } from './paste-entry';
import type { CardState } from './use-paste';

/** One card being looked through. Nothing of it is lost to a refusal. */
export function usePasteCard(person: ReadPerson, products: readonly ProductView[], onSettle: (state: CardState) => void) {
  const today = useToday();
  const [entry, setEntry] = useState<PasteEntry>(() => entryOf(person, products, { customerId: makeId('customer'), orderId: makeId('order') }));
  const [errors, setErrors] = useState<Partial<Record<PastedField, string>>>({});
  const [lineError, setLineError] = useState<FormError | null>(null);
  const [refusal, setRefusal] = useState('');
  const command = useCommand('paste.save', ORDER_TOUCHES);

  const clear = () => {
    setErrors({});
    setLineError(null);
    setRefusal('');
  };
  const change = (part: Partial<PasteEntry>) => {
    setEntry((before) => ({ ...before, ...part }));
    clear();
  };
  const setField = (field: PastedField, text: string) => {
    setEntry((before) => withField(before, field, text));
    clear();
  };
  const complain = (code: keyof typeof refusalCopy, fields: readonly string[] | undefined) => {
    const field = fieldAtFault(fields?.map((path) => path.replace(/^order\./, '')), [...PASTED_FIELDS, 'lines']);
    if (field === 'lines') setLineError({ field: fields?.[0]?.replace(/^order\./, '') ?? 'lines', text: refusalCopy[code] });
    else if (field) setErrors({ [field]: refusalCopy[code] });
    else setRefusal(code === 'CHANGED_MEANWHILE' ? '这位客户刚被改过，点「改原文」再识别一次' : refusalCopy[code]);
  };
  const save = async () => {
    const read = readPasteEntry(entry, person.raw, today);
    if (!read.ok) return complain(read.code === 'CUSTOMER_MISSING' || read.code === 'LINES_MISSING' ? 'INPUT_INVALID' : read.code, read.fields);
    const answer = await command.run(read.value);
    if (answer.ok) onSettle({ kind: 'saved', customerId: answer.value.customerId });
    else complain(answer.code, answer.fields);
  };
  return { entry, change, setField, errors, lineError, refusal, save, pending: command.pending };
}
