import type { ActionValue } from '../../core/contract';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import { openImport, planImport, runAll, standingOf, undoAll } from '../../tests/support/import-steps';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { profile, type TestShop } from '../../tests/support/test-shop';

type Opened = ActionValue<'imports.open'>;

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened), '2026-03-10T10:00');

const open = (...lines: string[]): ReturnType<typeof openImport> => openImport(shop, lines);
const run = (opened: Opened): Promise<void> => runAll(shop, opened);
const undo = (opened: Opened): Promise<void> => undoAll(shop, opened);
const standing = () => standingOf(shop);

const FILE = ['姓名,手机,标签,备注,购买日期,产品,数量,金额', '陈姐,13812340001,干皮,昆山,2026-01-05,面霜,1,100', '陈姐,13812340001,,,2026-02-03,面霜,2,200', '王姐,13812340002,VIP,老客,2026-02-20,精华,1,300', '李姐,13812340003,,,,,,'];

describe('an import', () => {
  it('shows what it will do, does it, and the same file again does nothing', async () => {
    const opened = await open(...FILE);
    expect(opened).toMatchObject({ state: 'planned', rowCount: 4, counts: { new: 3, update: 0, duplicate: 0, refused: 0, orders: 3 }, newProducts: ['精华'], slices: 1, slicesDone: 0 });
    expect(opened.people[0]).toMatchObject({ name: '陈姐', maskedPhone: '138****0001', kind: 'new', orders: 2 });
    expect((await standing()).customers).toEqual([]);
    await run(opened);
    const [customer] = (await shop.owner.value('customers.search', { text: '陈姐' })).rows;
    expect(customer).toMatchObject({ stage: 'repeat', lastOrderDay: '2026-02-03', maskedPhone: '138****0001' });
    expect((await shop.owner.value('merchants.catalogue', {})).tags.map((tag) => tag.name).sort()).toEqual(['VIP', '干皮']);
    expect((await open(...FILE)).counts).toMatchObject({ new: 0, update: 0, duplicate: 4, orders: 0 });
  });

  it('writes a slice once: again with its request id is the same answer, with another it is out of order', async () => {
    const { importId } = await open(...FILE);
    const requestId = freshId('request');
    const first = await shop.owner.call('imports.runSlice', { importId, slice: 0 }, { requestId });
    expect(await shop.owner.call('imports.runSlice', { importId, slice: 0 }, { requestId })).toEqual(first);
    expect(await shop.owner.code('imports.runSlice', { importId, slice: 0 })).toBe('SLICE_OUT_OF_ORDER');
    expect((await shop.owner.value('customers.list', { limit: 20 })).rows).toHaveLength(3);
  });

  it('goes in slices of whole people, in order', async () => {
    const people = Array.from({ length: 90 }, (_, index) => `顾客${index},139${String(index).padStart(8, '0')},2026-02-01,面霜`);
    const opened = await open('姓名,手机,购买日期,产品', ...people);
    expect(opened).toMatchObject({ slices: 3, counts: { new: 90, orders: 90 } });
    expect(await shop.owner.code('imports.runSlice', { importId: opened.importId, slice: 1 })).toBe('SLICE_OUT_OF_ORDER');
    await run(opened);
    expect(await shop.owner.value('imports.get', { importId: opened.importId })).toMatchObject({ state: 'done', slicesDone: 3 });
    expect((await cloud.stored('customers', 'merchantId', shop.merchantId)).length).toBe(90);
  });

  it('wants a product for orders that name none, and a file that is there', async () => {
    const opened = await open('姓名,购买日期', '陈姐,2026-02-01');
    expect(opened.needsProduct).toBe(true);
    expect(await shop.owner.code('imports.runSlice', { importId: opened.importId, slice: 0 })).toBe('PRODUCT_NEEDED');
    const planned = await planImport(shop, opened, { productId: shop.productId });
    await run(planned);
    expect((await shop.owner.value('customers.search', { text: '陈姐' })).rows).toMatchObject([{ stage: 'new', lastOrderDay: '2026-02-01' }]);
    expect(await shop.owner.code('imports.open', { importId: freshId('import'), fileId: 'cloud://local-env.bucket/none.csv', fileName: 'none.csv', form: 'table' })).toBe('FILE_NOT_FOUND');
  });
});

describe('undoing an import', () => {
  it('leaves the shop as it was', async () => {
    const known = await shop.saveCustomer({ name: '陈姐', phone: '13812340001', remark: '老备注' });
    await shop.placeOrder(known, { day: '2026-01-20' });
    const before = await standing();
    const opened = await open(...FILE);
    expect(opened.counts).toMatchObject({ new: 2, update: 1 });
    await run(opened);
    expect(await standing()).not.toEqual(before);
    await undo(opened);
    expect(await standing()).toEqual(before);
    expect(await shop.owner.value('imports.get', { importId: opened.importId })).toMatchObject({ state: 'undone', slicesDone: 0 });
    expect((await open(...FILE)).counts).toEqual(opened.counts);
  });

  it('keeps what was changed by hand since, and who was', async () => {
    const known = await shop.saveCustomer({ name: '陈姐', phone: '13812340001', remark: '老备注' });
    const opened = await open(...FILE);
    await run(opened);
    const { version } = (await shop.owner.value('customers.get', { customerId: known })).customer;
    await shop.owner.value('customers.save', { customerId: known, version, ...profile({ name: '陈姐', phone: '13812340001', remark: '后来写的' }) });
    const [fresh] = (await shop.owner.value('customers.search', { text: '王姐' })).rows;
    await shop.owner.value('customers.tag', { customerId: fresh?.customerId ?? known, add: [{ tagId: freshId('tag'), name: '重要' }], remove: [] });
    await undo(opened);
    expect((await shop.owner.value('customers.search', { text: '陈姐' })).rows).toMatchObject([{ remark: '后来写的', stage: 'prospect' }]);
    expect((await shop.owner.value('customers.list', { limit: 20 })).rows.map((row) => row.name).sort()).toEqual(['王姐', '陈姐']);
  });

  it('is possible for a day', async () => {
    const opened = await open(...FILE);
    await run(opened);
    await cloud.passTime({ hours: 24, minutes: 1 });
    expect(await shop.owner.code('imports.undoSlice', { importId: opened.importId, slice: 0 })).toBe('UNDO_TOO_LATE');
    expect((await shop.owner.value('imports.list', {})).rows).toMatchObject([{ state: 'done' }]);
  });
});
