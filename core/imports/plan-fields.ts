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
  const tags = [...new Set([...(existing?.tags ?? []), ...rows.flatMap((row) => row.tags)])];
  const fields: PlannedFields = { name: '', phone: '', wechatName: '', remark: '', address: '', birthday: '', source: '', tags, custom: mergeCustom(rows, existing, mode) };
  for (const field of PROFILE_FIELDS) {
    const kept = existing?.[field] ?? '';
    const said = rows.map((row) => row[field]).filter((value) => value !== '');
    const last = said[said.length - 1] ?? '';
    if (IDENTIFYING.includes(field)) fields[field] = kept || (said[0] ?? '');
    else fields[field] = mode === 'fill' ? kept || last : last || kept;
  }
  return fields;
}

function mergeCustom(rows: readonly ImportRow[], existing: ExistingCustomer | undefined, mode: ImportMode): Record<string, string> {
  const kept = existing?.custom ?? {};
  const said: Record<string, string> = Object.assign({}, ...rows.map((row) => row.custom));
  return mode === 'fill' ? { ...said, ...kept } : { ...kept, ...said };
}

/** Where the file says something else than what is kept, whichever of the two will stand. */
export function differingFields(rows: readonly ImportRow[], existing: ExistingCustomer | undefined): (ProfileField | 'custom')[] {
  if (!existing) return [];
  const differing: (ProfileField | 'custom')[] = PROFILE_FIELDS.filter((field) => !IDENTIFYING.includes(field) && existing[field] !== '' && rows.some((row) => row[field] !== '' && row[field] !== existing[field]));
  const isOther = ([fieldId, value]: [string, string]): boolean => (existing.custom[fieldId] ?? value) !== value;
  return rows.some((row) => Object.entries(row.custom).some(isOther)) ? [...differing, 'custom'] : differing;
}

export function changesOf(fields: PlannedFields, existing: ExistingCustomer | undefined): (keyof PlannedFields)[] {
  const changed: (keyof PlannedFields)[] = PROFILE_FIELDS.filter((field) => fields[field] !== (existing?.[field] ?? ''));
  if (fields.tags.length > (existing?.tags.length ?? 0)) changed.push('tags');
  if (changedCustom(fields, existing).length > 0) changed.push('custom');
  return changed;
}

/** The merchant's own fields whose value will be another. */
export function changedCustom({ custom }: PlannedFields, existing: ExistingCustomer | undefined): string[] {
  return Object.keys(custom).filter((fieldId) => custom[fieldId] !== existing?.custom[fieldId]);
}
