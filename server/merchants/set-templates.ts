import { ok } from '../../core/kernel/result';
import type { Command } from '../platform/context';

export const setTemplates: Command<'merchants.setTemplates'> = {
  async run({ documents, caller }, { templates }) {
    const merchant = await documents.get('merchants', caller.merchantId);
    if (merchant === null) throw new Error('a member has a merchant');
    const byKind = Object.fromEntries(templates.map(({ kind, templateId, fields }) => [kind, { templateId, fields }]));
    await documents.replace('merchants', { ...merchant, templates: { ...merchant.templates, ...byKind } });
    return ok({});
  },
};
