import { shopForEachTest } from '../../tests/support/shops-for-tests';
import { openImport, planImport, runAll, standingOf, undoAll } from '../../tests/support/import-steps';
import type { TestShop } from '../../tests/support/test-shop';

let shop: TestShop;
shopForEachTest((opened) => ({ shop } = opened), '2026-03-10T10:00');

const open = (...lines: string[]): ReturnType<typeof openImport> => openImport(shop, lines);
const viewOf = async (name: string) => {
  const row = (await shop.owner.value('customers.search', { text: name })).rows.find((found) => found.name === name);
  if (!row) throw new Error(`${name} is kept`);
  return (await shop.owner.value('customers.get', { customerId: row.customerId }));
};
const stageOf = async (name: string) => (await viewOf(name)).customer.stage;
const kindsOf = async (name: string) => (await viewOf(name)).timeline.rows.map(({ kind }) => kind);
const HEAD = '姓名,手机,介绍人,购买日期,产品';

describe('who brought somebody, told by a table', () => {
  it('is known in the shop or further down, hears of the first order as of one that is typed, and all of it goes again', async () => {
    const known = await shop.saveCustomer({ name: '老李', phone: '13812340009' });
    const before = await standingOf(shop);
    const TABLE = [HEAD, '甲,13812340001,老李,2026-02-01,面霜', '乙,13812340002,丙,2026-02-02,面霜', '丙,13812340003,13812340009,,', '丁,13812340004,丙 13812340003,,'];
    const opened = await open(...TABLE);
    expect(opened).toMatchObject({ counts: { new: 4, update: 0, refused: 0, orders: 2 } });
    expect(opened.people.map(({ changes }) => changes.find(({ field }) => field === 'referrer')?.after)).toEqual(['老李', '丙', '老李', '丙']);
    await runAll(shop, opened);
    expect(await Promise.all(['老李', '甲', '乙', '丙', '丁'].map(stageOf))).toEqual(['advocate', 'new', 'new', 'advocate', 'prospect']);
    expect((await viewOf('老李')).customer.buyers).toEqual([(await viewOf('甲')).customer.customerId]);
    expect((await kindsOf('老李')).filter((kind) => kind === 'referral')).toHaveLength(2);
    expect(await kindsOf('丁')).toContain('referred');
    expect((await open(...TABLE)).counts).toMatchObject({ new: 0, update: 0, duplicate: 4, refused: 0 });
    await undoAll(shop, opened);
    expect(await standingOf(shop)).toEqual(before);
    expect((await shop.owner.value('customers.get', { customerId: known })).timeline.rows.map(({ kind }) => kind)).toEqual(['created']);
  });

  it('comes in an earlier slice than those whom they brought, wherever they stand in the file', async () => {
    const people = Array.from({ length: 90 }, (_, index) => `顾客${index},139${String(index).padStart(8, '0')},${index < 45 ? '大姐' : '二姐'},2026-02-01,面霜`);
    const before = await standingOf(shop);
    const opened = await open(HEAD, ...people, '二姐,13812340002,大姐,,', '大姐,13812340001,,,');
    expect(opened).toMatchObject({ slices: 3, counts: { new: 92, refused: 0 } });
    await runAll(shop, opened);
    expect(await Promise.all(['大姐', '二姐'].map(stageOf))).toEqual(['advocate', 'advocate']);
    expect((await viewOf('大姐')).customer.buyers).toHaveLength(45);
    await undoAll(shop, opened);
    expect(await standingOf(shop)).toEqual(before);
  });

  it('whom nobody or several are called is refused with the reason, in every slice', async () => {
    for (const phone of ['13812340001', '13812340002']) await shop.saveCustomer({ name: '李姐', phone });
    const opened = await open(HEAD, '甲,13812340003,李姐,,', '乙,13812340004,谁,,', '丙,13812340005,李姐 13812340001,,');
    expect(opened).toMatchObject({ counts: { new: 1, refused: 2 }, refused: [{ rowNumber: 2, code: 'REFERRER_AMBIGUOUS' }, { rowNumber: 3, code: 'REFERRER_UNKNOWN' }] });
    await runAll(shop, opened);
    expect((await shop.owner.value('customers.list', { limit: 20 })).rows.map(({ name }) => name).sort()).toEqual(['丙', '李姐', '李姐'].sort());
  });

  it('hears of the first order of somebody whom they had brought before, and of a referrer whom the table corrects', async () => {
    const [wrong, right, known] = [await shop.saveCustomer({ name: '老王' }), await shop.saveCustomer({ name: '老李' }), await shop.saveCustomer({ name: '甲', phone: '13812340001' })];
    await shop.owner.value('profile.setReferrer', { customerId: known, referrerId: wrong });
    const first = await open('姓名,手机,购买日期,产品', '甲,13812340001,2026-02-01,面霜');
    await runAll(shop, first);
    expect(await stageOf('老王')).toBe('advocate');
    const corrected = await planImport(shop, await open(HEAD, '甲,13812340001,老李,,'), { mode: 'overwrite' });
    await runAll(shop, corrected);
    expect([await stageOf('老王'), await stageOf('老李')]).toEqual(['prospect', 'advocate']);
    await undoAll(shop, corrected);
    expect([await stageOf('老王'), await stageOf('老李')]).toEqual(['advocate', 'prospect']);
    await undoAll(shop, first);
    expect(await stageOf('老王')).toBe('prospect');
    expect((await shop.owner.value('profile.relations', { customerId: right })).referred).toEqual([]);
  });
});
