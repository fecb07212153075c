import type { ActionValue } from '../../core/contract';
import { matchColumns } from '../../core/imports/columns';
import { listKey } from '../../core/kernel/list-key';
import { shanghaiDay, utcMs } from '../../core/kernel/time';
import { shopForTests } from '../../tests/support/shops-for-tests';
import { addAll } from '../../tests/support/stored-documents';
import type { TestCloud } from '../../tests/support/test-cloud';
import { createShop, profile, type TestShop } from '../../tests/support/test-shop';
import { readSpreadsheet } from '../spreadsheets/read-spreadsheet';
import { uploadAs } from '../../seeds/api-client';
import { freshId } from '../../tests/support/fresh-id';

let cloud: TestCloud;
let shop: TestShop;
shopForTests((opened) => ({ cloud, shop } = opened));
beforeAll(async () => {
  const customerId = await shop.saveCustomer({ name: '=HYPERLINK("http://x")', phone: '0512-57301234', remark: '@SUM(A1)', wechatName: '🌸' });
  await shop.owner.value('customers.tag', { customerId, add: [{ tagId: freshId('tag'), name: '干皮' }], remove: [] });
  await shop.owner.value('customers.note', { customerId, text: '=1+1' });
  await shop.owner.value('reminders.recordEnquiry', { customerId, text: '精华多少钱' });
  await shop.owner.value('reminders.setComplaint', { customerId, open: true, text: '瓶子裂了' });
  await shop.owner.value('reminders.setComplaint', { customerId, open: false, text: '' });
  await shop.placeOrder(customerId, { day: '2026-03-01', quantity: 2 });
  await shop.saveCustomer({ name: '李姐', phone: '13812345678' });
}, 60_000);

async function exported(what: 'customers' | 'orders' | 'follow-ups', format: 'xlsx' | 'csv') {
  const file = await shop.owner.value('exports.write', { what, format });
  const response = await fetch(file.url);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const table = await readSpreadsheet(bytes, file.fileName);
  if (!table.ok) throw new Error(table.code);
  return { file, bytes, table: table.value };
}

it('customers go into an .xlsx whose texts are no formulas and whose phones keep their digits', async () => {
  const { file, table } = await exported('customers', 'xlsx');
  expect(file).toMatchObject({ fileName: '客户2026-03-10.xlsx', rows: 2, next: null });
  const row = table.rows.find((cells) => cells[1] === '0512-57301234');
  expect(row).toEqual(['=HYPERLINK("http://x")', '0512-57301234', '🌸', '@SUM(A1)', '', '', '', '干皮', '新客', '1', '200', '2026-03-01', expect.any(String), '2026-03-10', '', '', '']);
});

it('customers go with who brought them, their addresses and own fields, and without traits of the body', async () => {
  const [referrerId, fieldId, customerId] = [await shop.saveCustomer({ name: '老李' }), freshId('field'), freshId('customer')];
  await shop.owner.value('profile.setFields', { version: 0, fields: [{ fieldId, name: '取货日期', kind: 'date', options: [], min: null, max: null }] });
  await shop.owner.value('customers.save', { customerId, version: null, ...profile({ name: '新来的', phone: '13912345678', address: '安亭镇1号' }), custom: { [fieldId]: '2026-3-1' }, referrerId });
  await shop.owner.value('profile.saveTraits', { customerId, consent: { day: shanghaiDay('2026-03-01'), source: 'wechat' }, traits: [{ kind: 'allergy', text: '酒精' }] });
  const { table } = await exported('customers', 'xlsx');
  const row = table.rows.find((cells) => cells[0] === '新来的');
  expect(row?.slice(-4)).toEqual(['老李', '', '新来的 13912345678 安亭镇1号', '2026-03-01']);
  expect(table.header.at(-1)).toBe('自定义（取货日期）');
  expect(JSON.stringify(table)).not.toContain('酒精');
  expect(matchColumns(table.header, table.rows).slice(-4).map(({ field }) => field)).toEqual(['referrer', 'ignore', 'ignore', 'ignore']);
  await shop.owner.value('customers.remove', { customerId });
  await shop.owner.value('customers.remove', { customerId: referrerId });
});

it('a .csv begins with the mark that Excel needs, and holds nothing that it would run', async () => {
  const { bytes, table } = await exported('customers', 'csv');
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const cells = table.rows.flat();
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(cells).toContain(`'=HYPERLINK("http://x")`);
});

it('orders go out line by line', async () => {
  const { table } = await exported('orders', 'xlsx');
  expect(table.rows).toEqual([['=HYPERLINK("http://x")', '0512-57301234', '2026-03-01', '面霜', '2', '100', '200', '200', '200', expect.any(String), '', expect.any(String)]]);
});

it('follow-ups go out with their day and way, newest first, and neutralised', async () => {
  const { file, table } = await exported('follow-ups', 'xlsx');
  expect(file).toMatchObject({ fileName: '跟进2026-03-10.xlsx', next: null });
  expect(table.header).toEqual(['姓名', '手机号', '跟进日期', '跟进方式', '跟进内容']);
  expect(table.rows.map((cells) => cells.slice(2))).toEqual([['2026-03-10', '投诉', '投诉已处理'], ['2026-03-10', '投诉', '瓶子裂了'], ['2026-03-10', '咨询', '精华多少钱'], ['2026-03-10', '备注', '=1+1']]);
  expect((await exported('follow-ups', 'csv')).table.rows.map((cells) => cells[4])).toContain("'=1+1");
});

it('follow-ups of more than one file go on where the last one ended, each once', async () => {
  const busy = await createShop(cloud);
  const customerId = await busy.saveCustomer({ name: '话多' });
  const at = await cloud.now();
  const entry = (kind: 'note' | 'enquiry', index: number) => ({ _id: `${customerId}.${kind}${index}`, merchantId: busy.merchantId, version: 1, customerId, at: at - index, listKey: listKey(utcMs(at - index), `${kind}${index}`), noteKey: null, entry: { kind, text: `${kind}${index}` } });
  await addAll(cloud.url, 'timeline', [...Array.from({ length: 4_700 }, (_, index) => entry('note', index)), ...Array.from({ length: 700 }, (_, index) => entry('enquiry', index))]);
  const texts: string[] = [];
  let after: string | null = null;
  let files = 0;
  do {
    const file: ActionValue<'exports.write'> = await busy.owner.value('exports.write', { what: 'follow-ups', format: 'csv', after });
    const table = await readSpreadsheet(new Uint8Array(await (await fetch(file.url)).arrayBuffer()), file.fileName);
    if (table.ok) texts.push(...table.value.rows.map((cells) => cells[4] ?? ''));
    after = file.next;
    files += 1;
  } while (after !== null);
  expect([files, texts.length, new Set(texts).size]).toEqual([2, 5_400, 5_400]);
  expect(await busy.owner.code('exports.write', { what: 'follow-ups', format: 'csv', after: 'order~' })).toBe('CURSOR_INVALID');
});

it('what was exported comes back as nothing new', async () => {
  for (const what of ['customers', 'orders', 'follow-ups'] as const) {
    const { bytes, file, table } = await exported(what, 'xlsx');
    expect(matchColumns(table.header, table.rows).filter(({ field }) => field === 'orderDay').map(({ header }) => header)).toEqual(what === 'orders' ? ['下单日期'] : []);
    const importId = freshId('import');
    const fileId = await uploadAs(cloud.url, shop.owner.openid, `imports/${shop.merchantId}/${importId}.xlsx`, bytes as Uint8Array<ArrayBuffer>);
    const { counts } = await shop.owner.value('imports.open', { importId, fileId, fileName: file.fileName, form: 'table' });
    expect([what, counts]).toEqual([what, { new: 0, update: 0, duplicate: table.rows.length, refused: 0, orders: 0, notes: 0 }]);
  }
});

it.each(['xlsx', 'csv'] as const)('numbers of other countries go out into an .%s and come in again as they were', async (format) => {
  const PHONES = ['+85291234567', '+14155552671', '+447911123456', '+886912345678'];
  const [from, to] = [await createShop(cloud), await createShop(cloud)];
  for (const phone of PHONES) await from.saveCustomer({ name: `海外${phone.slice(-4)}`, phone });
  const { url, fileName } = await from.owner.value('exports.write', { what: 'customers', format });
  const importId = freshId('import');
  const fileId = await uploadAs(cloud.url, to.owner.openid, `imports/${to.merchantId}/${importId}.${format}`, new Uint8Array(await (await fetch(url)).arrayBuffer()));
  const opened = await to.owner.value('imports.open', { importId, fileId, fileName, form: 'table' });
  expect(opened.counts).toMatchObject({ new: PHONES.length, refused: 0 });
  await to.owner.value('imports.runSlice', { importId, slice: 0 });
  const [before, after] = await Promise.all([from, to].map(async ({ merchantId }) => (await cloud.stored('customers', 'merchantId', merchantId)).map((one) => (one as { phone?: string }).phone).sort()));
  expect(after).toEqual(before);
  expect(after).toEqual([...PHONES].sort());
});

it('an empty shop has nothing to export, and an assistant may not', async () => {
  const empty = await createShop(cloud);
  expect(await empty.owner.code('exports.write', { what: 'customers', format: 'csv' })).toBe('NOTHING_TO_EXPORT');
  expect(await (await shop.hireAssistant()).code('exports.write', { what: 'customers', format: 'csv' })).toBe('NOT_ALLOWED');
});
