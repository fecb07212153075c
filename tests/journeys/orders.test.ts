import type { Browser } from 'playwright-core';
import type { ActionInput, ActionName, ActionValue } from '../../core/contract';
import type { CustomerId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import { mustOk } from '../../core/kernel/result';
import { addDays, shanghaiDayOf, utcMs } from '../../core/kernel/time';
import { callAs } from '../../seeds/api-client';
import { productNamed } from '../../seeds/products';
import type { DemoShop } from '../support/demo-shop';
import { freshId } from '../support/fresh-id';
import { demoShopForTests } from './demo-shop-for-tests';
import { openPhone, type Build } from './phone';

let browser: Browser;
let shop: DemoShop;
const CREAM = productNamed('干皮面霜');

const seller = async <N extends ActionName>(action: N, input: ActionInput<N>): Promise<ActionValue<N>> => mustOk(await callAs(shop.url, 'o_seller')(action, input));

async function newCustomer(name: string): Promise<CustomerId> {
  const customerId = freshId('customer');
  await seller('customers.save', { customerId, version: null, name, phone: '', wechatName: '', remark: '', address: '江苏省昆山市玉山镇 8 号', source: '' });
  return customerId;
}

async function placeOrder(customerId: CustomerId, given: Partial<ActionInput<'orders.place'>> = {}): Promise<void> {
  const { now } = (await (await fetch(`${shop.url}/_cloud/api/clock`)).json()) as { now: number };
  const day = addDays(shanghaiDayOf(utcMs(now)), -40);
  await seller('orders.place', { orderId: freshId('order'), customerId, day, lines: [{ productId: CREAM.productId, quantity: 2, priceFen: fen(10000) }], paidFen: fen(20000), note: '', ...given });
}

describe.each<Build>(['browser', 'weapp'])('orders in the %s build', (build) => {
  demoShopForTests(60, (opened) => ({ browser, shop } = opened));

  it('sells the same again at the price of today in two taps, and ships it in three', async () => {
    const customerId = await newCustomer('罗姐');
    await placeOrder(customerId, { handedOver: true });
    const phone = await openPhone(build, browser, shop.url, 'o_seller', `work/customer/index?id=${customerId}`);
    await phone.tap('再来一单');
    await phone.see('¥316');
    await phone.picture(`order-again-${build}`);
    await phone.tap('保存');
    await phone.see('已记到「罗姐」名下');
    await phone.tap('完成');
    await phone.tap('订单');
    await phone.tap('发货');
    await phone.scan('扫码录单号', '顺丰 sf1234567890123');
    await phone.see('按单号认出来的，不对就点一下别的');
    await phone.picture(`ship-${build}`);
    await phone.tap('确认并通知');
    await phone.see(/罗姐，你的干皮面霜已经发出了：顺丰速运 SF1234567890123/);
    await phone.tap('关闭');
    await phone.see('顺丰速运 SF1234567890123');
    await phone.tap('签收');
    await phone.see('已签收');
    await phone.picture(`orders-of-customer-${build}`);
    await phone.gone('签收');
    await phone.tap('更多订单操作');
    await phone.tap('还没签收');
    await phone.see('改回已发货');
    await phone.tap('签收');
    await phone.see('已签收');
    expect(phone.faults).toEqual([]);
  }, 120_000);

  it('takes a part of a debt, shows what is left, and takes goods back', async () => {
    const customerId = await newCustomer('宋姐');
    await placeOrder(customerId, { paidFen: fen(0), handedOver: true });
    const phone = await openPhone(build, browser, shop.url, 'o_seller', `work/customer/index?id=${customerId}`);
    await phone.see('欠款 ¥200');
    await phone.tap('订单');
    await phone.tap('记收款');
    await phone.type('收到', '80');
    await phone.tap('支付宝');
    await phone.picture(`payment-${build}`);
    await phone.tap('保存');
    await phone.see('欠款 ¥120');
    await phone.tap('更多订单操作');
    await phone.tap('退货退款');
    await phone.see(/实际退给客户 ¥80/);
    await phone.picture(`refund-${build}`);
    await phone.tap('确认退款');
    await phone.see('已退');
    await phone.gone('欠款 ¥120');
    expect(phone.faults).toEqual([]);
  }, 120_000);

  it('lists what waits to be shipped and who owes, and marks several at once', async () => {
    const customerId = await newCustomer('唐姐');
    await placeOrder(customerId, { note: '放门卫', paidFen: fen(5000) });
    const phone = await openPhone(build, browser, shop.url, 'o_seller', 'work/shipping/index');
    await phone.see('唐姐');
    await phone.see('放门卫');
    await phone.picture(`to-ship-${build}`);
    await phone.tap('选中唐姐的订单');
    await phone.tap('1 单标记已发货');
    await phone.gone('唐姐');
    await phone.tap('已发货');
    await phone.see('唐姐');
    await phone.scrollTo('补单号');
    await phone.tap('补单号');
    await phone.scan('扫码录单号', 'https://ucmp.sf-express.com/q?no=SF1234567890127');
    await phone.see('按单号认出来的，不对就点一下别的');
    expect(await phone.read('单号')).toContain('SF1234567890127');
    await phone.picture(`number-later-${build}`);
    await phone.tap('确认并通知');
    await phone.see(/唐姐，你的干皮面霜已经发出了：顺丰速运 SF1234567890127/);
    await phone.tap('关闭');
    await phone.see('顺丰速运 SF1234567890127');

    const owing = await openPhone(build, browser, shop.url, 'o_seller', 'work/unpaid/index');
    await owing.see(/^还没收回，\d+ 单没付清$/);
    await owing.tap('欠得多的在前');
    await owing.scrollTo('唐姐');
    await owing.tap('提醒唐姐付款');
    await owing.see('已复制');
    await owing.picture(`unpaid-${build}`);
    await owing.tap('唐姐');
    await owing.tap('记收款');
    await owing.type('收到', '30');
    await owing.tap('保存');
    await owing.see('已记收款');
    const { rows } = await seller('debts.list', { by: 'amount', limit: 50 });
    expect(rows.find((row) => row.customerId === customerId)).toMatchObject({ owedFen: 12000, copied: { text: expect.stringMatching(/唐姐.*150/) } });
    expect([...phone.faults, ...owing.faults]).toEqual([]);
  }, 120_000);
});
