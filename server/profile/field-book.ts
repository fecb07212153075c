import { ok, refuse } from '../../core/kernel/result';
import { NO_FIELDS, readFields, type FieldBook } from '../../core/profile/custom-fields';
import type { MerchantDocument } from '../platform/collections';
import type { Command } from '../platform/context';

/** The merchant's own fields. */
export function fieldBookOf({ customFields }: MerchantDocument): FieldBook {
  return customFields ?? NO_FIELDS;
}

export const setFields: Command<'profile.setFields'> = {
  async run({ documents, caller }, { version, fields: typed }) {
    const merchant = await documents.get('merchants', caller.merchantId);
    if (merchant === null) throw new Error('a member has a merchant');
    const before = fieldBookOf(merchant);
    if (before.version !== version) return refuse('CHANGED_MEANWHILE', 'version');
    const fields = readFields(before.fields, typed);
    if (!fields.ok) return fields;
    const book = { version: version + 1, fields: fields.value };
    await documents.replace('merchants', { ...merchant, customFields: book });
    return ok(book);
  },
};
