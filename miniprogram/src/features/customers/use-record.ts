import type { ActionName } from '@core/contract';
import type { CustomerId } from '@core/kernel/ids';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { refusalCopy } from '../../shared/copy/refusals';
import { showDone } from '../../shared/ui/feedback';
import { LONGEST, recordName, type Happened } from './records';

export const RECORD_TOUCHES: readonly ActionName[] = ['customers.get', 'customers.timeline', 'today.open', 'calendar.month', 'calendar.day'];

/** Writes down what happened with a customer. */
export function useRecord(customerId: CustomerId, onSaved: () => void) {
  const [error, setError] = useState('');
  const note = useCommand('customers.note', RECORD_TOUCHES);
  const enquiry = useCommand('reminders.recordEnquiry', RECORD_TOUCHES);
  const complaint = useCommand('reminders.setComplaint', RECORD_TOUCHES);
  const send = (kind: Happened, text: string) => {
    if (kind === 'note') return note.run({ customerId, text });
    return kind === 'enquiry' ? enquiry.run({ customerId, text }) : complaint.run({ customerId, open: true, text });
  };
  const save = async (kind: Happened, typed: string) => {
    const text = typed.trim();
    if (text === '') return setError(refusalCopy.TEXT_MISSING);
    if ([...text].length > LONGEST[kind]) return setError(`${recordName[kind]}最多 ${LONGEST[kind]} 个字`);
    const answer = await send(kind, text);
    if (!answer.ok) return setError(refusalCopy[answer.code]);
    showDone('记下了');
    onSaved();
  };
  return { save, error, pending: note.pending || enquiry.pending || complaint.pending };
}
