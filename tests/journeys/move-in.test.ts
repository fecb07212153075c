import type { Browser } from 'playwright-core';
import { mustOk } from '../../core/kernel/result';
import { callAs, type Api } from '../../seeds/api-client';
import { buildXlsx } from '../../server/spreadsheets/fixtures/build-xlsx';
import { readSpreadsheet } from '../../server/spreadsheets/read-spreadsheet';
import { launchBrowser } from '../support/browser';
import { opensForTests } from '../support/open-for-tests';
import { freshId } from '../support/fresh-id';
import { profile } from '../support/test-shop';
import { startTestCloud } from './empty-cloud';
import { faultlessPhones } from './faultless-phones';
import type { Build, Phone } from './phone';

const open = opensForTests();
const openPhone = faultlessPhones();
let browser: Browser;
let cloud: Awaited<ReturnType<typeof startTestCloud>>;

beforeAll(async () => {
  browser = await open(launchBrowser());
  cloud = await open(startTestCloud());
}, 120_000);

const SHEET = [
  ['姓名', '手机', '备注', '跟进日期', '跟进内容'],
  ['陈姐', '13700001111', '来自表格', '2026-02-01', '说面霜好用'],
  ['李雪', '13700002222', '', '', ''],
  ['写错的', '1370000', '', '', ''],
];

async function tableOf({ bytes }: { bytes: Uint8Array }, name: string): Promise<string[][]> {
  const table = await readSpreadsheet(bytes, name);
  if (!table.ok) throw new Error(table.code);
  return [table.value.header, ...table.value.rows];
}

describe.each<Build>(['browser', 'weapp'])('moving in and out in the %s build', (build) => {
  const openid = `o_move_${build}`;
  let api: Api;

  const at = async (path: string, ready: string): Promise<Phone> => {
    const seller = await openPhone(build, browser, cloud.url, openid, path);
    await seller.see(ready);
    return seller;
  };

  beforeAll(async () => {
    api = callAs(cloud.url, openid);
    mustOk(await api('merchants.create', { merchantId: freshId('merchant'), name: '搬家铺' }));
    const customerId = freshId('customer');
    mustOk(await api('customers.save', { customerId, version: null, ...profile({ name: '陈姐', phone: '13700001111', remark: '老备注' }) }));
    mustOk(await api('customers.tag', { customerId, add: [{ tagId: freshId('tag'), name: '干皮' }], remove: [] }));
  });

  const customer = async (text: string) => mustOk(await api('customers.search', { text })).rows[0];

  it('a sheet fills or replaces what is known, as the seller says, and its refused rows come back as a file', async () => {
    const seller = await at('move-in/import/index', '选择 Excel 或 CSV 文件');
    await seller.pickFile('选择 Excel 或 CSV 文件', { name: '客户.xlsx', bytes: buildXlsx([{ name: '客户', rows: SHEET }]) });
    await seller.see('1 位的资料和店里不一样，保留店里的');
    await seller.tap('用表格覆盖');
    await seller.see('1 位的资料会换成表格里的；姓名和手机号不变');
    await seller.see('老备注');
    await seller.tap('生成这些行的表格（含原因）');
    expect(await tableOf(await seller.takeFile('sent'), 'a.xlsx')).toEqual([[...(SHEET[0] ?? []), '原因'], ['写错的', '1370000', '', '', '', '第 4 行「手机」：手机号不对']]);
    await seller.picture(`import-overwrite-${build}`);
    await seller.tap(/^开始导入/);
    await seller.see('导入完成');
    expect(await customer('陈姐')).toMatchObject({ remark: '来自表格' });
    const { timeline } = mustOk(await api('customers.get', { customerId: (await customer('陈姐'))?.customerId ?? freshId('customer') }));
    expect(timeline.rows).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'note', text: '说面霜好用' })]));
  }, 90_000);

  it('remarks of WeChat contacts become people, and a word nobody knew a tag', async () => {
    const seller = await at('move-in/import/index', '选择 Excel 或 CSV 文件');
    await seller.tap('微信备注');
    await seller.type('把微信备注贴到这里，每行一位', 'A王小梅 干皮 3.12生日 昆山\nB周女士 怕辣\n油皮 孙丽 怕辣');
    await seller.tap('识别');
    await seller.see('没见过的词');
    await seller.see('1 位拿不准，点一下就能改');
    await seller.tap('孙丽');
    await seller.see('改这一行');
    await seller.picture(`import-mend-${build}`);
    await seller.type('名字写最前面，后面用空格隔开', '孙丽 油皮 怕辣');
    await seller.tap('改好，重新识别');
    await seller.gone('1 位拿不准，点一下就能改');
    await seller.tap('怕辣 2人');
    await seller.see('✓ 怕辣 2人');
    await seller.picture(`import-remarks-${build}`);
    await seller.tap(/^开始导入 3 人/);
    await seller.see('导入完成');
    const { tags } = mustOk(await api('merchants.catalogue', {}));
    const named = async (name: string) => (await customer(name))?.tagIds.map((id) => tags.find(({ tagId }) => tagId === id)?.name);
    expect([await named('王小梅'), await named('周女士'), await named('孙丽')]).toEqual([['干皮'], ['怕辣'], ['怕辣']]);
    await seller.tap('撤销导入');
    await seller.see('撤销这次导入？');
    await seller.page.getByText('撤销导入', { exact: true }).locator('visible=true').last().click();
    await seller.see('已撤销');
    expect(await customer('周女士')).toBeUndefined();
  }, 90_000);

  it('a doubtful remark of a text file is mended where it is shown', async () => {
    const seller = await at('move-in/import/index', '选择 Excel 或 CSV 文件');
    await seller.tap('微信备注');
    await seller.pickFile('选 .txt 或 .csv 文件', { name: '备注.txt', bytes: new TextEncoder().encode('A王小梅 干皮\n油皮 孙丽 怕辣\n') });
    await seller.see('1 位拿不准，点一下就能改');
    await seller.tap('孙丽');
    await seller.type('名字写最前面，后面用空格隔开', '孙丽 油皮 怕辣');
    await seller.tap('改好，重新识别');
    await seller.gone('1 位拿不准，点一下就能改');
    await seller.see(/^开始导入 2 人/);
  }, 90_000);

  it('what was written is fetched first, and then opened or sent within a tap', async () => {
    const seller = await at('move-in/export/index', '导出什么');
    await seller.tap('跟进');
    await seller.tap('CSV');
    await seller.tap('生成文件');
    const sent = await seller.takeFile('sent');
    expect(sent.name).toMatch(/^跟进.*\.csv$/);
    expect((await tableOf(sent, sent.name)).map((cells) => cells.slice(2))).toEqual([['跟进日期', '跟进方式', '跟进内容'], ['2026-02-01', '备注', '说面霜好用']]);
    await seller.tap('Excel（.xlsx）');
    await seller.tap('生成文件');
    expect((await tableOf(await seller.takeFile('opened'), 'a.xlsx')).length).toBe(2);
    await seller.picture(`export-${build}`);
  }, 90_000);
});
