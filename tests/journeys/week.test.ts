import type { Browser } from 'playwright-core';
import { mustOk } from '../../core/kernel/result';
import { callAs } from '../../seeds/api-client';
import { launchBrowser } from '../support/browser';
import { startDemoShop, type DemoShop } from '../support/demo-shop';
import { opensForTests } from '../support/open-for-tests';
import { cloudAt } from './cloud';
import { openPhone, type Build, type Phone } from './phone';

let browser: Browser;
let shop: DemoShop;

/** A day of the week: the phone is opened at its page, and nothing may have failed on it when it is put away. */
async function withPhone(build: Build, openid: string, path: string, use: (phone: Phone) => Promise<void>): Promise<void> {
  const phone = await openPhone(build, browser, shop.url, openid, path);
  await use(phone);
  expect(phone.faults).toEqual([]);
  await phone.page.context().close();
}

/** The night comes twice, as a timer that failed once does. */
async function nextMorning(): Promise<void> {
  const cloud = cloudAt(shop.url);
  await cloud.goOn(1);
  await cloud.runJobs();
  await cloud.runJobs();
}

async function contact(seller: Phone, people: number): Promise<void> {
  await seller.see(/^还有 \d+/);
  for (let done = 1; done <= people; done += 1) {
    await seller.tap('复制文案');
    await seller.see('已复制');
    await seller.tap('完成');
    await seller.gone('已复制');
  }
}

async function openCustomer(seller: Phone, name: string): Promise<void> {
  await seller.openTab('客户');
  await seller.type('姓名、拼音、手机尾号、备注', name);
  await seller.tap(name);
  await seller.see('动态');
}

/** Today's reasons for the person, as the server ranks them. */
async function reasonsFor(name: string): Promise<string[]> {
  const { rows } = mustOk(await callAs(shop.url, 'o_seller')('today.open', {}));
  return rows.filter(({ customerName }) => customerName === name).flatMap(({ reasons }) => reasons.map(({ kind }) => kind));
}

describe.each<Build>(['browser', 'weapp'])('a week of shop life in the %s build', (build) => {
  const open = opensForTests();
  const seller = (path: string, use: (phone: Phone) => Promise<void>) => withPhone(build, 'o_seller', path, use);
  beforeAll(async () => {
    [browser, shop] = [await open(launchBrowser()), await open(startDemoShop(60))];
  }, 240_000);

  it('has no dead end: contacts, orders, part payments, parcels, stock, a reseller, a complaint, a refund, and the nights between', async () => {
    // Monday: the first contacts, and a new customer who pays a part.
    await seller('', async (phone) => {
      await contact(phone, 2);
      await phone.tap('添加');
      await phone.tap('新客户');
      await phone.type('姓名', '庄晓梅');
      await phone.tap('保存');
      await phone.see('动态');
      await phone.tap('记一单');
      await phone.tap('干皮面霜');
      await phone.tap('加一');
      await phone.tap('付了一部分');
      await phone.type('已收', '100');
      await phone.tap('保存');
      await phone.see('已记到「庄晓梅」名下');
      await phone.tap('完成');
    });
    expect(await reasonsFor('庄晓梅')).toEqual(['to-ship']);

    // Tuesday: goods come in, two parcels leave, the words go into the chat.
    await nextMorning();
    await seller('', async (phone) => {
      await phone.see(/^还有 \d+/);
      await phone.tap(/快没货了/);
      await phone.tap('儿童面霜');
      await phone.tap('进货、盘点、补货提醒、进出记录');
      await phone.tap('进货');
      await phone.type('进了多少', '30');
      await phone.tap('确认进货');
      await phone.see('+30');
    });
    await seller('', async (phone) => {
      await phone.see(/^还有 \d+/);
      expect(await phone.shows(/快没货了/)).toBe(false);
      await openCustomer(phone, '庄晓梅');
      await phone.tap('订单');
      await phone.tap('发货');
      await phone.type('单号', 'SF1234567890123');
      await phone.tap('确认并通知');
      await phone.tap('复制发货信息');
      await phone.tap('更多订单操作');
      await phone.tap('再发一个包裹');
      await phone.type('单号', 'YT1234567890123');
      await phone.tap('确认并通知');
      await phone.tap('关闭');
      await phone.see(/YT1234567890123/);
    });

    // Wednesday: signed for, and the rest of the money.
    await nextMorning();
    await seller('work/shipping/index', async (phone) => {
      await phone.tap('已发货');
      await phone.see('庄晓梅');
      await phone.tap('选中庄晓梅的订单');
      await phone.tap('1 单标记已签收');
      await phone.gone('庄晓梅');
    });
    await seller('work/unpaid/index', async (phone) => {
      await phone.scrollTo('庄晓梅');
      await phone.tap('庄晓梅');
      await phone.tap('记收款');
      await phone.tap('保存');
      await phone.gone('庄晓梅');
    });

    // Thursday: a word after the goods arrived; a reseller orders and is told yes.
    await nextMorning();
    expect(await reasonsFor('庄晓梅')).toEqual(['care']);
    await withPhone(build, 'o_reseller_zhou', '', async (phone) => {
      await phone.tap('再订');
      await phone.tap('提交');
      await phone.allowMessages();
      await phone.see('等商家确认');
    });
    await seller('', async (phone) => {
      await phone.tap('处理');
      await phone.tap(/^同意 ¥/);
      await phone.see('已同意，微信会通知周敏');
      await phone.gone('要进货');
      await contact(phone, 2);
    });

    // Friday: somebody is cross; she is left alone until it is dealt with.
    await nextMorning();
    await seller('', async (phone) => {
      await phone.see(/^还有 \d+/);
      await openCustomer(phone, '庄晓梅');
      await phone.tap('更多');
      await phone.tap('记投诉');
      await phone.type('哪里不满意，比如 瓶子漏了', '一瓶压坏了');
      await phone.tap('保存');
      await phone.see('处理好了');
    });
    expect(await reasonsFor('庄晓梅')).toEqual([]);

    // Saturday: one bottle comes back, and the complaint is closed.
    await nextMorning();
    await seller('', async (phone) => {
      await phone.see(/^还有 \d+/);
      await openCustomer(phone, '庄晓梅');
      await phone.tap('订单');
      await phone.tap('更多订单操作');
      await phone.tap('退货退款');
      await phone.tap('减一');
      await phone.see(/实际退给客户 ¥158/);
      await phone.tap('不能再卖');
      await phone.tap('确认退款');
      await phone.see('已退 ¥158');
      await phone.tap('处理好了');
      await phone.gone('处理好了');
    });

    // Sunday: what waits is shipped, and the week is looked at.
    await nextMorning();
    await seller('', async (phone) => {
      await phone.openTab('我的');
      await phone.tap('发货');
      await phone.see('周敏');
      await phone.tap('导出发货单（Excel）');
      await phone.see(/单已导出/);
    });
    await seller('shop/totals/index', async (phone) => {
      await phone.see('本月销售');
      await phone.see(/^毛利 ¥/);
      await phone.picture(`week-totals-${build}`);
    });
    await seller('', async (phone) => {
      await phone.see(/^还有 \d+/);
      await phone.openTab('客户');
      await phone.tap('筛选');
      await phone.tap('A 类');
      await phone.see('等级：A 类');
      await phone.see('A');
      await phone.picture(`week-grades-${build}`);
    });
    await seller('shop/calendar/index', (phone) => phone.see(/^\d+人$/));
    const { customer } = mustOk(await callAs(shop.url, 'o_seller')('customers.get', { customerId: await idOf('庄晓梅') }));
    expect(customer).toMatchObject({ stage: 'new', orderCount: 1, spendFen: 15800, owedFen: 0, complaint: false });
    expect(customer.nextRunOutDay).not.toBeNull();
    for (let after: string | null = null; ; ) {
      const part: { mended: number; next: string | null } = mustOk(await callAs(shop.url, 'o_seller')('totals.recompute', { after }));
      expect(part.mended).toBe(0);
      if (part.next === null) break;
      after = part.next;
    }
  }, 600_000);

  const idOf = async (name: string) => {
    const { rows } = mustOk(await callAs(shop.url, 'o_seller')('customers.search', { text: name }));
    const found = rows.find((row) => row.name === name);
    if (!found) throw new Error(`${name} is a customer`);
    return found.customerId;
  };
});
