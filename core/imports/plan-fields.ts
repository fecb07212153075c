import type { ExistingCustomer } from './match-people';
import type { ImportRow } from './rows';

/** What a table does to what is kept of a person: fills what is empty, or has the last word. Either way a name or phone that is kept stays. */
export const IMPORT_MODES = ['fill', 'overwrite'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

export const PROFILE_FIELDS = ['name', 'phone', 'wechatName', 'remark', 'address', 'birthday', 'source'] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];
/** By these rows find their person: the same file would find somebody else if they changed. */
const IDENTIFYING: readonly ProfileField[] = ['name', 'phone'];

/** What is kept about the person once the import has run; `custom` holds the values of the merchant's own fields. */
export type PlannedFields = Record<ProfileField, string> & { tags: string[]; custom: Record<string, string> };

export function mergeFields(rows: readonly ImportRow[], existing: ExistingCustomer | undefined, mode: ImportMode): PlannedFields {
  const fields: PlannedFields = { name: '', phone: '', wechatName: '', remark: '', address: '', birthday: '', source: '', tags: mergeTags(rows, existing), custom: mergeCustom(rows, existing, mode) };
  for (const field of PROFILE_FIELDS) {
    const kept = existing?.[field] ?? '';
    const isIdentifying = field === 'name' || field === 'phone';
    fields[field] = isIdentifying ? kept || firstSaid(rows, field) : mode === 'fill' ? kept || lastSaid(rows, field) : lastSaid(rows, field) || kept;
  }
  return fields;
}

function firstSaid(rows: readonly ImportRow[], field: ProfileField): string {
  for (const row of rows) if (row[field] !== '') return row[field];
  return '';
}

function lastSaid(rows: readonly ImportRow[], field: ProfileField): string {
  let last = '';
  for (const row of rows) if (row[field] !== '') last = row[field];
  return last;
}

function mergeTags([first, ...others]: readonly ImportRow[], existing: ExistingCustomer | undefined): string[] {
  if (existing === undefined && others.length === 0) return [...(first?.tags ?? [])];
  return [...new Set([...(existing?.tags ?? []), ...(first?.tags ?? []), ...others.flatMap((row) => row.tags)])];
}

/** Most files say nothing of the merchant's own fields. */
function mergeCustom(rows: readonly ImportRow[], existing: ExistingCustomer | undefined, mode: ImportMode): Record<string, string> {
  const said: Record<string, string> = {};
  for (const row of rows) Object.assign(said, row.custom);
  return mode === 'fill' ? Object.assign(said, existing?.custom) : { ...existing?.custom, ...said };
}

/** Where the file says something else than what is kept, whichever of the two will stand. */
export function differingFields(rows: readonly ImportRow[], existing: ExistingCustomer | undefined): (ProfileField | 'custom')[] {
  if (!existing) return [];
  const differing: (ProfileField | 'custom')[] = PROFILE_FIELDS.filter((field) => !IDENTIFYING.includes(field) && existing[field] !== '' && rows.some((row) => row[field] !== '' && row[field] !== existing[field]));
  const isOther = ([fieldId, value]: [string, string]): boolean => (existing.custom[fieldId] ?? value) !== value;
  return rows.some((row) => Object.entries(row.custom).some(isOther)) ? [...differing, 'custom'] : differing;
}

export function changesOf(fields: PlannedFields, existing: ExistingCustomer | undefined): (keyof PlannedFields)[] {
  const changed: (keyof PlannedFields)[] = [];
  for (const field of PROFILE_FIELDS) if (fields[field] !== (existing?.[field] ?? '')) changed.push(field);
  if (fields.tags.length > (existing?.tags.length ?? 0)) changed.push('tags');
  if (changedCustom(fields, existing).length > 0) changed.push('custom');
  return changed;
}

/** The merchant's own fields whose value will be another. */
export function changedCustom({ custom }: PlannedFields, existing: ExistingCustomer | undefined): string[] {
  return Object.keys(custom).filter((fieldId) => custom[fieldId] !== existing?.custom[fieldId]);
}
