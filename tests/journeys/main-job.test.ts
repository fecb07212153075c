import type { Browser } from 'playwright-core';
import { buildXlsx } from '../../server/spreadsheets/fixtures/build-xlsx';
import { addFen, formatYuan } from '../../core/kernel/money';
import { mustOk } from '../../core/kernel/result';
import type { OrderView } from '../../core/orders/orders.contract';
import { callAs } from '../../seeds/api-client';
import type { DemoShop } from '../support/demo-shop';
import { cloudAt } from './cloud';
import { demoShopForTests } from './demo-shop-for-tests';
import { faultlessPhones } from './faultless-phones';
import type { Build, Phone } from './phone';

/** The browser walks through the whole demonstration shop, the compiled mini-program through a smaller one. */
const SHOP_SIZE: Record<Build, number> = { browser: 320, weapp: 60 };

const openPhone = faultlessPhones();
let browser: Browser;
let shop: DemoShop;

const phoneOf = (build: Build, openid: string, path?: string) => openPhone(build, browser, shop.url, openid, path);

/** Two people with an order each, one with nothing but a phone, and one whose phone cannot be read. */
function customersFile(orderDay: string): { name: string; bytes: Uint8Array } {
  const rows = [
    ['姓名', '手机', '备注', '标签', '产品', '数量', '下单日期'],
    ['李雪', '13700001111', '昆山', '干皮、宝妈', '玻尿酸面膜', '2', orderDay],
    ['方圆', '13700002222', '', '', '玻尿酸面膜', '2', orderDay],
    ['', '13700003333', '', '', '', '', ''],
    ['写错的', '1370000', '', '', '', '', ''],
  ];
  return { name: '我的客户.xlsx', bytes: buildXlsx([{ name: '客户', rows }]) };
}

function yuanOfAll(orders: readonly OrderView[]): string {
  return `¥${formatYuan(addFen(...orders.map(({ totalFen }) => totalFen)))}`;
}

async function importCustomers(seller: Phone, file: { name: string; bytes: Uint8Array }): Promise<void> {
  await seller.openTab('我的');
  await seller.tap('导入客户');
  await seller.pickFile('选择 Excel 或 CSV 文件', file);
  await seller.see('新增客户');
  await seller.see('无法导入');
  await seller.picture('import');
  await seller.tap(/^开始导入/);
  await seller.tap('查看客户');
}

async function findCustomer(seller: Phone, name: string): Promise<void> {
  await seller.openTab('客户');
  await seller.type('姓名、拼音、手机尾号、备注', name);
  await seller.tap(name);
  await seller.see('动态');
}

async function tagCustomer(seller: Phone, tag: string): Promise<void> {
  await seller.tap('＋ 标签');
  await seller.type('新标签', tag);
  await seller.tap(`添加「${tag}」`);
  await seller.tap('完成');
  await seller.see(tag);
}

async function placeOrder(seller: Phone, product: string): Promise<void> {
  await seller.tap('记一单');
  await seller.tap(product);
  await seller.tap('保存');
  await seller.see(/预计.*用完/);
  await seller.picture('order-saved');
  await seller.tap('完成');
}

async function shareCard(seller: Phone): Promise<string> {
  await seller.tap('更多');
  await seller.tap('邀请绑定微信');
  return seller.sharedPath();
}

async function reasonsFor(name: string): Promise<string[]> {
  const { rows } = mustOk(await callAs(shop.url, 'o_seller')('today.open', {}));
  return rows.filter(({ customerName }) => customerName === name).flatMap(({ reasons }) => reasons.map(({ kind }) => kind));
}

describe.each<Build>(['browser', 'weapp'])('the main job in the %s build', (build) => {
  demoShopForTests(SHOP_SIZE[build], (opened) => ({ browser, shop } = opened));

  it('goes from a spreadsheet to one notice for a customer who asked, and to ready words for one who did not', async () => {
    const cloud = cloudAt(shop.url);
    const seller = await phoneOf(build, 'o_seller');
    await seller.see(/^还有 \d+ 人等你联系/);
    await importCustomers(seller, customersFile(await cloud.dayAfter(-19)));
    await findCustomer(seller, '李雪');
    await seller.see('新客');
    await tagCustomer(seller, '爱送礼');
    await placeOrder(seller, '烟酰胺精华');
    await seller.see('老客户');
    const path = await shareCard(seller);

    const customer = await phoneOf(build, 'o_li_xue', path);
    await customer.see('李雪，您好');
    await customer.tap('确认是我');
    await customer.tap('开启用完提醒');
    await customer.allowMessages();
    await customer.see(/还可提醒 1 次|看我的订单/);
    await customer.picture('granted');

    await cloud.goOn(1);
    await cloud.runJobs();
    await cloud.runJobs();
    const messages = await cloud.messagesTo('o_li_xue');
    expect(messages).toHaveLength(1);
    expect(messages[0]?.fields.map(({ value }) => value)).toContain('玻尿酸面膜');

    const again = await phoneOf(build, 'o_seller');
    await again.openTab('客户');
    await again.openTab('今天');
    await again.scrollTo('方圆');
    // Her new order waits to be shipped, but WeChat has told her what runs out.
    expect(await reasonsFor('李雪')).toEqual(['to-ship']);
    await findCustomer(again, '李雪');
    await again.see(/已发.*提醒|用完提醒/);
  }, 180_000);

  it('takes two taps a person in 今天, with an undo', async () => {
    const seller = await phoneOf(build, 'o_seller');
    const today = mustOk(await callAs(shop.url, 'o_seller')('today.open', {}));
    const name = today.rows[0]?.customerName ?? '';
    await seller.see(name);
    await seller.tap('复制文案');
    await seller.see(/^已复制/);
    await seller.tap('完成');
    await seller.see(/^今日已联系 1 人/);
    await seller.gone(name);
    await seller.tap('撤销');
    await seller.see(name);
    await seller.see(/^今日已联系 0 人/);
  }, 60_000);

  it('puts a person off with a swipe, and shows how often a customer buys', async () => {
    const seller = await phoneOf(build, 'o_seller');
    const name = mustOk(await callAs(shop.url, 'o_seller')('today.open', {})).rows[0]?.customerName ?? '';
    await seller.see(name);
    await seller.swipeLeft(name);
    await seller.tap('明天再说');
    await seller.see(/延到/);
    await seller.gone(name);
    await seller.tap('撤销');
    await seller.see(name);
    await findCustomer(seller, '陈姐');
    await seller.see('购买节奏');
  }, 60_000);

  it('shows a reseller their own orders and nobody else’s', async () => {
    const reseller = await phoneOf(build, 'o_reseller_zhou');
    await reseller.see('周敏，您好');
    await reseller.see('我的进货单');
    const own = mustOk(await callAs(shop.url, 'o_reseller_zhou')('mine.open', {})).orders.rows;
    await reseller.see(`${own.length} 单`);
    await reseller.see(yuanOfAll(own));
    await reseller.picture(`reseller-${build}`);
    const other = await phoneOf(build, 'o_reseller_he');
    await other.see('何姐，您好');
    expect(await other.shows(yuanOfAll(own))).toBe(false);
    const elsewhere = await phoneOf(build, 'o_reseller_he', 'pages/customers/index');
    await elsewhere.see('我的进货单');
    expect(await elsewhere.shows('陈姐')).toBe(false);
  }, 60_000);
});
