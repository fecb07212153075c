import { parseDay } from '../imports/parse-day';
import { ok, refuse, type Result } from '../kernel/result';

export const FIELD_KINDS = ['text', 'number', 'date', 'choice'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export interface FieldOption {
  optionId: string;
  name: string;
}

/** A field that the merchant keeps of customers besides ours, such as 身高 or 会员卡号. */
export interface CustomField {
  fieldId: string;
  name: string;
  /** Fixed once the field is made: values of another kind would not be readable. */
  kind: FieldKind;
  /** Of a choice. */
  options: FieldOption[];
  /** Of a number; null where it has no bound. */
  min: number | null;
  max: number | null;
}

/** The merchant's fields in the order they are shown; `version` rises with each change. */
export interface FieldBook {
  version: number;
  fields: CustomField[];
}

export const NO_FIELDS: FieldBook = { version: 0, fields: [] };
export const MAX_FIELDS = 20;
export const MAX_OPTIONS = 20;
export const MAX_VALUE_CHARACTERS = 100;

type FieldFault = 'FIELD_NAME_MISSING' | 'FIELD_NAME_TAKEN' | 'OPTIONS_MISSING' | 'OPTION_TWICE' | 'RANGE_REVERSED' | 'FIELD_KIND_FIXED';

/** Tidies the fields as the merchant wants them; `before` says which kinds are fixed. The refusal names the field by its place. */
export function readFields(before: readonly CustomField[], typed: readonly CustomField[]): Result<CustomField[], FieldFault> {
  const read: CustomField[] = [];
  for (const [place, field] of typed.entries()) {
    const named = { ...field, name: field.name.trim(), options: field.kind === 'choice' ? field.options.map((option) => ({ ...option, name: option.name.trim() })) : [] };
    const fault = faultOf(named, read, before.find(({ fieldId }) => fieldId === field.fieldId));
    if (fault) return refuse(fault, `fields.${place}`);
    read.push(named.kind === 'number' ? named : { ...named, min: null, max: null });
  }
  return ok(read);
}

function faultOf(field: CustomField, earlier: readonly CustomField[], before: CustomField | undefined): FieldFault | null {
  const { name, kind, options, min, max } = field;
  if (name === '') return 'FIELD_NAME_MISSING';
  if (earlier.some((other) => other.name === name || other.fieldId === field.fieldId)) return 'FIELD_NAME_TAKEN';
  if (before && before.kind !== kind) return 'FIELD_KIND_FIXED';
  if (kind === 'choice' && (options.length === 0 || options.some((option) => option.name === ''))) return 'OPTIONS_MISSING';
  if (new Set(options.map((option) => option.name)).size < options.length || new Set(options.map((option) => option.optionId)).size < options.length) return 'OPTION_TWICE';
  return min !== null && max !== null && min > max ? 'RANGE_REVERSED' : null;
}

export type ValueFault = 'NUMBER_INVALID' | 'NUMBER_OUT_OF_RANGE' | 'DAY_IMPOSSIBLE' | 'OPTION_UNKNOWN' | 'VALUE_TOO_LONG';

const NUMBER = /^-?\d{1,12}(?:\.\d{1,4})?$/;

/**
 * Reads a value as it was typed: a text, a number ("1,68" is none), a day with its year (2024-3-5, 2024年3月5日), or the id of an
 * option. Answers it in the one form that is kept; empty is no value.
 */
export function readValue(field: CustomField, typed: string): Result<string, ValueFault> {
  const text = typed.trim();
  if (text === '') return ok('');
  if ([...text].length > MAX_VALUE_CHARACTERS) return refuse('VALUE_TOO_LONG', pathOf(field));
  switch (field.kind) {
    case 'text':
      return ok(text);
    case 'number':
      return readNumber(field, text.normalize('NFKC'));
    case 'date': {
      const day = parseDay(text);
      return day.ok ? day : refuse('DAY_IMPOSSIBLE', pathOf(field));
    }
    case 'choice':
      return field.options.some(({ optionId }) => optionId === text) ? ok(text) : refuse('OPTION_UNKNOWN', pathOf(field));
  }
}

function readNumber(field: CustomField, text: string): Result<string, ValueFault> {
  if (!NUMBER.test(text)) return refuse('NUMBER_INVALID', pathOf(field));
  const value = Number(text);
  const isWithin = (field.min === null || value >= field.min) && (field.max === null || value <= field.max);
  return isWithin ? ok(String(value)) : refuse('NUMBER_OUT_OF_RANGE', pathOf(field));
}

/** How a refusal names the field. */
function pathOf({ fieldId }: CustomField): string {
  return `custom.${fieldId}`;
}

/**
 * The values of a customer after some were typed. One that stands as it was kept is not read again, since its field may have
 * changed meanwhile; one of a field that is gone is left as it is.
 */
export function withValues(fields: readonly CustomField[], kept: Readonly<Record<string, string>>, typed: Readonly<Record<string, string>>): Result<Record<string, string>, ValueFault> {
  const values = { ...kept };
  for (const field of fields) {
    const text = typed[field.fieldId];
    if (text === undefined || text === kept[field.fieldId]) continue;
    const read = readValue(field, text);
    if (!read.ok) return read;
    if (read.value === '') delete values[field.fieldId];
    else values[field.fieldId] = read.value;
  }
  return ok(values);
}

/** A kept value in words; empty when there is none, or when it was an option that is gone. */
export function valueText(field: CustomField, kept: Readonly<Record<string, string>>): string {
  const value = kept[field.fieldId] ?? '';
  return field.kind === 'choice' ? (field.options.find(({ optionId }) => optionId === value)?.name ?? '') : value;
}
