import type { CustomField, FieldKind } from '@core/profile/custom-fields';

/** A field of one's own while it is typed: numbers are still texts. */
export interface FieldEntry {
  fieldId: string;
  name: string;
  kind: FieldKind;
  options: { optionId: string; name: string }[];
  min: string;
  max: string;
}

export function entryOfField(field: CustomField): FieldEntry {
  return { ...field, min: field.min === null ? '' : String(field.min), max: field.max === null ? '' : String(field.max) };
}

/** The field as it was typed; null when a bound is no number. Options without a name are those nobody wrote. */
export function fieldOfEntry(entry: FieldEntry): CustomField | null {
  const [min, max] = [boundOf(entry.min), boundOf(entry.max)];
  if (min === undefined || max === undefined) return null;
  return { ...entry, options: entry.options.filter(({ name }) => name.trim() !== ''), min, max };
}

function boundOf(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  return /^-?\d{1,12}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined;
}

/** The fields with the one at `place` moved by one, up (-1) or down (1). */
export function movedField<F>(fields: readonly F[], place: number, by: 1 | -1): F[] {
  const moved = [...fields];
  const [one] = moved.splice(place, 1);
  if (one !== undefined) moved.splice(place + by, 0, one);
  return moved;
}
