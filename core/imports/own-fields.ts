import { ok, type Result } from '../kernel/result';
import { readValue, type CustomField, type ValueFault } from '../profile/custom-fields';
import { ownColumn } from './columns';
import { LINE_BREAKS, type TextOf } from './note';

const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** Values of the merchant's own fields in the form that is kept; empty cells have no entry. A choice is named as the shop calls it. */
export function readOwnFields(textOf: TextOf, fields: readonly CustomField[]): Result<Record<string, string>, ValueFault> {
  const values: Record<string, string> = {};
  for (const field of fields) {
    const text = textOf(ownColumn(field.fieldId)).replace(LINE_BREAKS, ' ').replace(CONTROLS, '').trim();
    const read = readValue(field, field.kind === 'choice' ? optionCalled(field, text) : text);
    if (!read.ok) return read;
    if (read.value !== '') values[field.fieldId] = read.value;
  }
  return ok(values);
}

/** The id of an option, or the text itself, which is none. */
function optionCalled({ options }: CustomField, text: string): string {
  const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return options.find(({ name }) => plain(name) === plain(text))?.optionId ?? (text && `「${text}」`);
}
