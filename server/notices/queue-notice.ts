import { NOTICE_PAGE, type NoticeKind } from '../../core/notices/notice';
import { noticeData, type NoticeSlot, type NoticeTemplate } from '../../core/notices/notice-fields';
import type { CustomerDocument, MerchantDocument } from '../platform/collections';
import type { CommandContext } from '../platform/context';

/** What a notice says, and what it is about; `occasion` names why it is sent, so that it is queued once. */
export interface NoticeWords {
  occasion: string;
  aboutId: string;
  productName: string;
  values: Partial<Record<NoticeSlot, string>>;
}

/**
 * Queues a notice beside the change that causes it, when the shop has a template for it and the person has allowed one.
 * Answers whether it is queued.
 */
export async function queueNotice({ documents, outbox, caller }: CommandContext, kind: NoticeKind, customer: CustomerDocument, words: NoticeWords): Promise<boolean> {
  const merchant = customer.bound ? await documents.get('merchants', caller.merchantId) : null;
  const template = merchant?.templates[kind];
  if (!merchant || !template || !(await outbox.mayTell(customer.customerId, kind))) return false;
  return outbox.add(entryOf(merchant, template, kind, customer, words));
}

function entryOf({ merchantId, name }: MerchantDocument, template: NoticeTemplate, kind: NoticeKind, { customerId }: CustomerDocument, { occasion, aboutId, productName, values }: NoticeWords) {
  const data = noticeData(template, { merchant: name, ...values });
  return { _id: occasion, merchantId, customerId, kind, aboutId, templateId: template.templateId, page: NOTICE_PAGE, data, productName };
}
