import { loadSdk } from '../../localcloud/testing/temporary-cloud';
import { addAll } from '../../tests/support/stored-documents';
import { openTestCloud } from '../../tests/support/test-cloud';
import type { Reads } from './cloud-database';
import type { Documents } from './merchant-documents';
import type { MerchantId } from '../../core/kernel/ids';

let close: () => Promise<void>;
let reads: Reads;
let documents: Documents;
const shop = 'm_1aaaaaaaaaaaaaaaaaaa' as MerchantId;
beforeAll(async () => {
  const opened = await openTestCloud();
  close = opened.close;
  loadSdk(opened.cloud.url);
  ({ reads } = await import('./cloud-database'));
  const { documentsOf } = await import('./merchant-documents');
  documents = documentsOf(reads, shop, null);
  for (const merchantId of [shop, 'm_2bbbbbbbbbbbbbbbbbbb']) {
    await addAll(opened.cloud.url, 'products', [{ _id: `p_${merchantId}`, merchantId, name: '面霜', version: 1 }]);
  }
});
afterAll(() => close());

/** What the SDK would drop in silence, so that a query asks for everybody's documents. */
const UNDEFINED = undefined as unknown as string;

describe('a query', () => {
  it('with an undefined value throws instead of asking for more', async () => {
    await expect(reads.find('customers', { index: 'recent', equals: { merchantId: UNDEFINED, removed: false }, limit: 1 })).rejects.toThrow(/needs exactly/);
    await expect(reads.find('orders', { index: 'byCustomer', equals: { merchantId: shop, customerId: UNDEFINED }, limit: 1 })).rejects.toThrow(/needs exactly/);
    await expect(documents.find('orders', { index: 'byCustomer', limit: 1 })).rejects.toThrow(/needs exactly/);
  });

  it('without a limit, beyond the platform’s, or of no known index throws', async () => {
    await expect(documents.find('products', { index: 'byName', limit: 0 })).rejects.toThrow(/limit/);
    await expect(documents.find('products', { index: 'byName', limit: 1001 })).rejects.toThrow(/limit/);
    await expect(documents.find('products', { index: 'byColour', limit: 1 })).rejects.toThrow(/no index byColour/);
    await expect(documents.find('products', { index: 'byName', equals: { price: 1 }, limit: 1 })).rejects.toThrow(/needs exactly/);
    await expect(documents.find('orders', { index: 'customers', oneOf: [], limit: 1 })).rejects.toThrow(/oneOf/);
  });

  it('through a merchant’s door finds that merchant’s only, whatever merchant is asked for', async () => {
    const found = await documents.find('products', { index: 'byName', equals: { merchantId: 'm_2bbbbbbbbbbbbbbbbbbb' }, limit: 10 });
    expect(found.map((product) => product._id)).toEqual([`p_${shop}`]);
    expect(await documents.get('products', 'p_m_2bbbbbbbbbbbbbbbbbbb')).toBeNull();
    expect(await documents.getMany('products', [`p_${shop}`, 'p_m_2bbbbbbbbbbbbbbbbbbb'])).toHaveLength(1);
  });

  it('takes a prefix literally', async () => {
    expect(await documents.find('products', { index: 'byName', prefix: '.', limit: 10 })).toEqual([]);
    expect(await documents.find('products', { index: 'byName', prefix: '面', limit: 10 })).toHaveLength(1);
  });
});
