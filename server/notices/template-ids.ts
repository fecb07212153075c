import type { NoticeKind } from '../../core/notices/notice';
import type { MerchantDocument } from '../platform/collections';

/** What the client's prompt needs of the merchant's templates. */
export function templateIdsOf(templates: MerchantDocument['templates']): Partial<Record<NoticeKind, string>> {
  return Object.fromEntries(Object.entries(templates).map(([kind, template]) => [kind, template.templateId]));
}
