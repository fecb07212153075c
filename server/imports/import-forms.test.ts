import type { ActionValue } from '../../core/contract';
import { shanghaiDayOf } from '../../core/kernel/time';
import { uploadAs } from '../../seeds/api-client';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import { openImport, planImport, runAll, standingOf, undoAll } from '../../tests/support/import-steps';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { profile, type TestShop } from '../../tests/support/test-shop';
import { readSpreadsheet } from '../spreadsheets/read-spreadsheet';

type Opened = ActionValue<'imports.open'>;

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened), '2026-03-10T10:00');

const open = (...lines: string[]): ReturnType<typeof openImport> => openImport(shop, lines);
const run = (opened: Opened): Promise<void> => runAll(shop, opened);
const undo = (opened: Opened): Promise<void> => undoAll(shop, opened);
const standing = () => standingOf(shop);

describe('people whom the shop knows', () => {
  const TABLE = ['姓名,手机,备注,地址', '陈姐,13812340001,来自表格,昆山'];

  it('have what is empty filled, or all of it replaced, as the seller chooses; either is taken back to the letter', async () => {
    await shop.saveCustomer({ name: '陈姐', phone: '13812340001', remark: '老备注' });
    const before = await standing();
    for (const [mode, remark] of [['fill', '老备注'], ['overwrite', '来自表格']] as const) {
      const opened = await planImport(shop, await open(...TABLE), { mode });
      expect(opened).toMatchObject({ mode, differing: 1, counts: { update: 1 } });
      expect(opened.people[0]?.changes).toEqual([...(mode === 'overwrite' ? [{ field: 'remark', before: '老备注', after: '来自表格' }] : []), { field: 'address', before: '', after: '昆山' }]);
      await run(opened);
      expect((await standing()).customers).toMatchObject([{ remark, address: '昆山' }]);
      await undo(opened);
      expect(await standing()).toEqual(before);
    }
  });
});

describe('a sheet of follow-ups', () => {
  const SHEET = ['客户,手机,日期,跟进方式,跟进内容', '陈姐,13812340001,2026-02-05,电话,说面霜好用', '陈姐,,2026-03-01,咨询,问精华多少钱', '王姐,13812340002,2026-03-02,,第一次来'];
  const told = async (name: string) => {
    const [row] = (await shop.owner.value('customers.search', { text: name })).rows;
    if (!row) return [];
    const { timeline } = await shop.owner.value('customers.get', { customerId: row.customerId });
    return timeline.rows.flatMap((entry) => ('text' in entry ? [[shanghaiDayOf(entry.at), entry.kind, entry.text]] : []));
  };

  it('goes into the timelines on its days, once, and is taken back', async () => {
    const known = await shop.saveCustomer({ name: '陈姐', phone: '13812340001' });
    await shop.owner.value('customers.note', { customerId: known, text: '自己写的' });
    const opened = await open(...SHEET);
    expect(opened).toMatchObject({ counts: { new: 1, update: 1, duplicate: 0, refused: 0, orders: 0, notes: 3 } });
    await run(opened);
    expect(await told('陈姐')).toEqual([['2026-03-10', 'note', '自己写的'], ['2026-03-01', 'enquiry', '问精华多少钱'], ['2026-02-05', 'follow-up', '说面霜好用']]);
    expect(await told('王姐')).toEqual([['2026-03-02', 'note', '第一次来']]);
    expect((await open(...SHEET, '陈姐,13812340001,2026-03-10,,自己写的')).counts).toMatchObject({ new: 0, update: 0, notes: 0, duplicate: 4 });
    await undo(opened);
    expect(await told('陈姐')).toEqual([['2026-03-10', 'note', '自己写的']]);
    expect(await told('王姐')).toEqual([]);
    expect((await open(...SHEET)).counts).toEqual(opened.counts);
  });

  it('follows a customer who was merged, and is known there', async () => {
    const opened = await open(...SHEET);
    await run(opened);
    const [chen, wang] = await Promise.all(['陈姐', '王姐'].map(async (name) => (await shop.owner.value('customers.search', { text: name })).rows[0]?.customerId));
    if (!chen || !wang) throw new Error('both were imported');
    await shop.owner.value('merges.run', { keepId: chen, goneId: wang });
    expect((await open('客户,手机,日期,跟进内容', '陈姐,13812340001,2026-03-02,第一次来')).counts).toMatchObject({ notes: 0, duplicate: 1 });
  });
});

describe('what the shop keeps of people besides', () => {
  const FIELDS = [
    { fieldId: 'f_height001', name: '身高', kind: 'number' as const, options: [], min: 50, max: 250 },
    { fieldId: 'f_size0001', name: '尺码', kind: 'choice' as const, options: [{ optionId: 'o_m0000001', name: 'M' }, { optionId: 'o_l0000001', name: 'L' }], min: null, max: null },
  ];
  const viewOf = async (name: string) => {
    const [row] = (await shop.owner.value('customers.search', { text: name })).rows;
    if (!row) throw new Error(`${name} is kept`);
    return (await shop.owner.value('customers.get', { customerId: row.customerId })).customer;
  };

  it('comes in columns called as the shop calls them, fills or has the last word, and goes again', async () => {
    await shop.owner.value('profile.setFields', { version: 0, fields: FIELDS });
    const known = await shop.saveCustomer({ name: '陈姐', phone: '13812340001' });
    await shop.owner.value('customers.save', { customerId: known, version: 1, ...profile({ name: '陈姐', phone: '13812340001' }), custom: { f_height001: '160' } });
    const before = await standing();
    const TABLE = ['姓名,手机,身高,尺码', '陈姐,13812340001,165,L', '王姐,13812340002,,M', '李姐,13812340003,五尺,M'];
    const opened = await open(...TABLE);
    expect(opened.columns.map(({ field }) => field)).toEqual(['name', 'phone', 'custom.f_height001', 'custom.f_size0001']);
    expect(opened).toMatchObject({ differing: 1, counts: { new: 1, update: 1, refused: 1 }, refused: [{ rowNumber: 4, code: 'NUMBER_INVALID', column: '身高' }] });
    expect(opened.people[0]?.changes).toEqual([{ field: 'custom', label: '尺码', before: '', after: 'L' }]);
    const planned = await planImport(shop, opened, { mode: 'overwrite' });
    expect(planned.people[0]?.changes[0]).toEqual({ field: 'custom', label: '身高', before: '160', after: '165' });
    await run(planned);
    expect((await viewOf('陈姐')).custom).toEqual({ f_height001: '165', f_size0001: 'o_l0000001' });
    expect((await viewOf('王姐')).custom).toEqual({ f_size0001: 'o_m0000001' });
    expect((await planImport(shop, await open(...TABLE), { mode: 'overwrite' })).counts).toMatchObject({ new: 0, update: 0, duplicate: 2, refused: 1 });
    await undo(planned);
    expect(await standing()).toEqual(before);
  });

  it('a value that was changed by hand since stays when the import is taken back', async () => {
    await shop.owner.value('profile.setFields', { version: 0, fields: FIELDS });
    const known = await shop.saveCustomer({ name: '陈姐', phone: '13812340001' });
    const opened = await open('姓名,手机,身高,尺码', '陈姐,13812340001,165,L');
    await run(opened);
    await shop.owner.value('customers.save', { customerId: known, version: 2, ...profile({ name: '陈姐', phone: '13812340001' }), custom: { f_height001: '166' } });
    await undo(opened);
    expect((await viewOf('陈姐')).custom).toEqual({ f_height001: '166' });
  });
});

describe('rows that are refused', () => {
  const BAD = ['姓名,手机,备注', '李姐,12,=HYPERLINK(1)', '王姐,13812340002,', '陈姐,,谁'];

  it('come back as a workbook: as they stand in the file, each with its reason, and nothing that runs', async () => {
    await shop.saveCustomer({ name: '陈姐', phone: '13812340003' });
    await shop.saveCustomer({ name: '陈姐', phone: '13812340004' });
    const { importId } = await open(...BAD);
    const file = await shop.owner.value('imports.writeRefused', { importId });
    expect(file).toMatchObject({ fileName: 'a-没导入的.xlsx', rows: 2, next: null });
    const table = await readSpreadsheet(new Uint8Array(await (await fetch(file.url)).arrayBuffer()), file.fileName);
    expect(table).toMatchObject({
      ok: true,
      value: {
        header: ['姓名', '手机', '备注', '原因'],
        rows: [['李姐', '12', '=HYPERLINK(1)', '第 2 行「手机」：手机号不对'], ['陈姐', '', '谁', '第 4 行：店里有同名客户，加上手机号才能分清']],
      },
    });
  });

  it('are none when all rows are good', async () => {
    const { importId } = await open('姓名,手机', '王姐,13812340002');
    expect(await shop.owner.code('imports.writeRefused', { importId })).toBe('NOTHING_TO_EXPORT');
  });
});

describe('remarks of WeChat contacts', () => {
  const LINES = ['A李姐 干皮 3.12生日 昆山', 'B王姐 油皮 怕辣', '周姐 13812340002 2.30生日', '', 'C陈姐 油皮'];

  const openRemarks = (...lines: string[]): ReturnType<typeof openImport> => openImport(shop, lines, 'remarks');

  it('become people with tags that the shop knows or the seller makes, birthday and place; the line stands in the timeline; and all is taken back', async () => {
    const known = await shop.saveCustomer({ name: '陈姐' });
    await shop.owner.value('customers.tag', { customerId: known, add: [{ tagId: freshId('tag'), name: '干皮' }], remove: [] });
    const before = await standing();
    const opened = await openRemarks(...LINES);
    expect(opened).toMatchObject({ form: 'remarks', rowCount: 4, columns: [], counts: { new: 2, update: 1, refused: 1, notes: 0 }, refused: [{ rowNumber: 3, code: 'BIRTHDAY_INVALID', column: '' }] });
    expect(opened.words).toEqual([{ word: '油皮', count: 2, isTag: false }, { word: '怕辣', count: 1, isTag: false }]);
    const planned = await planImport(shop, opened, { tagWords: ['油皮'] });
    expect(planned.people).toMatchObject([
      { name: '李姐', line: 'A李姐 干皮 3.12生日 昆山', doubtful: [], changes: [{ field: 'address', after: '昆山' }, { field: 'birthday', after: '3.12' }, { field: 'tags', after: '干皮' }] },
      { name: '王姐', changes: [{ field: 'remark', after: '怕辣' }, { field: 'tags', after: '油皮' }] },
      { name: '陈姐', kind: 'update', changes: [{ field: 'tags', after: '油皮' }] },
    ]);
    await run(planned);
    const [li] = (await shop.owner.value('customers.search', { text: '李姐' })).rows;
    const { customer, timeline } = await shop.owner.value('customers.get', { customerId: li?.customerId ?? known });
    expect(customer).toMatchObject({ name: '李姐', birthday: '3.12', address: '昆山', remark: '' });
    expect(timeline.rows).toMatchObject([{ kind: 'pasted', text: 'A李姐 干皮 3.12生日 昆山' }, { kind: 'created', by: 'import' }]);
    expect((await openRemarks(...LINES)).counts).toMatchObject({ new: 0, update: 0, duplicate: 3, refused: 1 });
    await undo(planned);
    expect(await standing()).toEqual(before);
  });

  it('are read anew where a line was written anew, in the preview, when it runs and in what is refused', async () => {
    const opened = await openRemarks('油皮 孙丽 怕辣', '"C陈姐 干皮"', '周姐 13812340002 2.30生日');
    const first = await planImport(shop, opened, { mended: { line: '油皮 孙丽 怕辣', text: '孙丽 怕辣' } });
    expect(first.people[0]).toMatchObject({ name: '孙丽', line: '孙丽 怕辣', doubtful: [] });
    const planned = await planImport(shop, first, { tagWords: ['怕辣'], mended: { line: 'C陈姐 干皮', text: '陈小姐 干皮' } });
    expect(planned.people.map(({ line }) => line)).toEqual(['孙丽 怕辣', '陈小姐 干皮']);
    const { importId, columns } = planned;
    expect(await shop.owner.code('imports.plan', { importId, columns, productId: null, mode: 'fill', tagWords: [], mended: { line: '油皮 孙丽 怕辣', text: '孙丽' } })).toBe('LINE_NOT_FOUND');
    await run(planned);
    expect((await shop.owner.value('customers.search', { text: '陈小姐' })).rows).toHaveLength(1);
    const table = await open('姓名,手机', '李姐,13812340001');
    expect(await shop.owner.code('imports.plan', { importId: table.importId, columns: [], productId: null, mode: 'fill', tagWords: [], mended: { line: '李姐,13812340001', text: '李姐' } })).toBe('LINE_NOT_FOUND');
  });

  it('of a workbook, and a text that is no list, are refused in words of their own', async () => {
    const importId = freshId('import');
    const fileId = await uploadAs(cloud.url, shop.owner.openid, `imports/${shop.merchantId}/${importId}.txt`, new Uint8Array([0x50, 0x4b, 3, 4, 0]));
    expect(await shop.owner.code('imports.open', { importId, fileId, fileName: 'a.txt', form: 'remarks' })).toBe('NOT_A_TEXT');
  });

  it('that were refused come back with their reasons', async () => {
    const { importId } = await openRemarks(...LINES);
    const file = await shop.owner.value('imports.writeRefused', { importId });
    const table = await readSpreadsheet(new Uint8Array(await (await fetch(file.url)).arrayBuffer()), file.fileName);
    expect(table).toMatchObject({ ok: true, value: { header: ['微信备注', '原因'], rows: [['周姐 13812340002 2.30生日', '第 3 行：没有这个生日']] } });
  });
});
