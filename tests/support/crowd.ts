import { addAll } from './stored-documents';
import type { TestCloud } from './test-cloud';
import type { TestShop } from './test-shop';

/** Documents that one call adds. */
const AT_ONCE = 1000;

/**
 * Fills a shop with so many people in all without so many calls, each with where they come from. The others are copies of the one
 * who is there, or of a first one, and no day is set on which rules are to be held against them.
 */
export async function crowd(cloud: TestCloud, shop: TestShop, count: number, sourceOf: (at: number) => string): Promise<void> {
  const peopleOf = () => cloud.stored('customers', 'merchantId', shop.merchantId);
  if ((await peopleOf()).length === 0) await shop.saveCustomer({ name: '第一位', source: sourceOf(0) });
  await cloud.runJobs();
  const [kept, ...others] = await peopleOf();
  if (kept === undefined || others.length > 0) throw new Error('there is to be one person to copy');
  const model = { ...kept, source: sourceOf(0), ruleDay: null };
  await cloud.damage('customers', model);
  const copies = Array.from({ length: count - 1 }, (_, at) => {
    const place = String(at + 1).padStart(5, '0');
    const customerId = `c_${shop.merchantId}${place}`;
    return { ...model, _id: customerId, customerId, source: sourceOf(at + 1), createdKey: `${model.createdKey.slice(0, 11)}${customerId}`, changeKey: `${model.changeKey}.${place}` };
  });
  for (let start = 0; start < copies.length; start += AT_ONCE) await addAll(cloud.url, 'customers', copies.slice(start, start + AT_ONCE));
}
