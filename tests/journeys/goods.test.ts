import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { ActionInput, ActionName, ActionValue } from '../../core/contract';
import type { CustomerId } from '../../core/kernel/ids';
import { mustOk } from '../../core/kernel/result';
import { callAs } from '../../seeds/api-client';
import type { DemoShop } from '../support/demo-shop';
import { freshId } from '../support/fresh-id';
import { cloudAt } from './cloud';
import { demoShopForTests } from './demo-shop-for-tests';
import { faultlessPhones } from './faultless-phones';
import type { Build } from './phone';

const PHOTO = { name: 'chat.png', bytes: readFileSync(join(__dirname, '../../miniprogram/src/assets/card-cover.png')) };

const openPhone = faultlessPhones();
let browser: Browser;
let shop: DemoShop;

const phoneOf = (build: Build, openid: string, path?: string) => openPhone(build, browser, shop.url, openid, path);

const seller = async <N extends ActionName>(action: N, input: ActionInput<N>): Promise<ActionValue<N>> => mustOk(await callAs(shop.url, 'o_seller')(action, input));

async function newCustomer(name: string): Promise<CustomerId> {
  const customerId = freshId('customer');
  await seller('customers.save', { customerId, version: null, name, phone: '', wechatName: '', remark: '', address: '江苏省昆山市玉山镇 8 号', source: '' });
  return customerId;
}

describe.each<Build>(['browser', 'weapp'])('goods in the %s build', (build) => {
  demoShopForTests(60, (opened) => ({ browser, shop } = opened));

  it('that run low are told on 今天, come in, are counted, and each change says why and leads to its order', async () => {
    const phone = await phoneOf(build, 'o_seller');
    await phone.tap(/快没货了/);
    await phone.see('快没了');
    await phone.tap('儿童面霜');
    await phone.tap('进货、盘点、补货提醒、进出记录');
    await phone.see('剩 5 支时提醒补货');
    await phone.tap('进货');
    await phone.type('进了多少', '20');
    await phone.see('进完 23 支');
    await phone.tap('确认进货');
    await phone.see('+20');
    await phone.tap('盘点');
    await phone.type('现在有', '21');
    await phone.see('比记录少 2 支');
    await phone.tap('保存');
    await phone.see('−2');
    await phone.picture(`stock-${build}`);
    await phone.tap('盘点');
    await phone.tap('不再记这个产品的库存');
    await phone.see('没记库存');
    await phone.tap('撤销');
    await phone.see('21');

    const customerId = await newCustomer('田姐');
    const buying = await phoneOf(build, 'o_seller', `work/order-edit/index?customerId=${customerId}`);
    await buying.tap('儿童面霜');
    await buying.tap('保存');
    await buying.see('已记到「田姐」名下');
    const { products } = await seller('merchants.catalogue', {});
    const shelf = await phoneOf(build, 'o_seller', `shop/stock/index?id=${products.find(({ name }) => name === '儿童面霜')?.productId}`);
    await shelf.tap('卖出');
    await shelf.see('田姐');
    await shelf.see('待发货');
  }, 120_000);

  it('are sold at a discount said both ways, with pictures, and the order says what it earned', async () => {
    const customerId = await newCustomer('苏姐');
    const phone = await phoneOf(build, 'o_seller', `work/order-edit/index?customerId=${customerId}`);
    await phone.tap('烟酰胺精华');
    await phone.tap('加一');
    await phone.tap('改烟酰胺精华的价格和优惠');
    await phone.tap('打几折');
    await phone.type('优惠', '12');
    await phone.see(/优惠 ¥348\.48，1\.2 折/);
    await phone.type('优惠', '8.8');
    await phone.see('¥198 × 2，优惠 ¥47.52，8.8 折');
    await phone.picture(`line-discount-${build}`);
    await phone.tap('确定');
    await phone.see('优惠 ¥47.52，8.8 折');
    await phone.type('整单优惠', '8.48');
    await phone.pickFile('添加图片', PHOTO);
    await phone.see('第 1 张图片');
    await phone.see('¥340');
    await phone.tap('保存');
    await phone.see('已记到「苏姐」名下');

    const customer = await phoneOf(build, 'o_seller', `work/customer/index?id=${customerId}`);
    await customer.tap('订单');
    await customer.see('图片 1 张');
    await customer.see(/^毛利 ¥189\.52$/);
    await customer.tap(/^打开订单/);
    await customer.see('实收 ¥340');
    await customer.see('第 1 张图片');
    await customer.picture(`sale-${build}`);
    await customer.tap('去掉第 1 张图片');
    await customer.gone('第 1 张图片');
    await customer.gone('图片 1 张');
    const { rows } = await seller('orders.ofCustomer', { customerId, limit: 1 });
    expect(rows[0]).toMatchObject({ totalFen: 34_000, pictureIds: [], profitFen: 18_952 });
  }, 120_000);

  it('are ordered again by a reseller in two taps, agreed on with fewer in two, and the reseller sees both', async () => {
    const reseller = await phoneOf(build, 'o_reseller_zhou');
    await reseller.see('周敏，您好');
    await reseller.see('一级代理');
    await reseller.tap('再订');
    await reseller.see('一级代理价合计');
    await reseller.picture(`restock-${build}`);
    await reseller.tap('提交');
    await reseller.allowMessages();
    await reseller.see('等商家确认');
    await reseller.picture(`restock-asked-${build}`);

    const phone = await phoneOf(build, 'o_seller');
    await phone.see('要进货');
    await phone.picture(`today-restock-${build}`);
    await phone.tap('处理');
    await phone.see('周敏要进货');
    await phone.tap('减一');
    await phone.picture(`answer-${build}`);
    await phone.tap(/^同意 ¥/);
    await phone.see('已同意，微信会通知周敏');
    await phone.gone('要进货');
    const cloud = cloudAt(shop.url);
    await cloud.goOn(0);
    await cloud.runJobs();
    expect((await cloud.messagesTo('o_reseller_zhou')).map(({ fields }) => fields.map(({ value }) => value))).toContainEqual(expect.arrayContaining(['已接单', '数量有调整，点开看一下']));

    const after = await phoneOf(build, 'o_reseller_zhou');
    await after.tap(/×\d+/);
    await after.see('商家备货中');
    await after.see(/您要 \d+，商家同意 \d+/);
    await after.picture(`restock-agreed-${build}`);
  }, 120_000);

  it('that cannot be given are declined with a word, which can be taken back; a request can be withdrawn', async () => {
    const reseller = await phoneOf(build, 'o_reseller_he');
    await reseller.tap('按我的价格进货');
    await reseller.tap('提交');
    await reseller.see('先选要进的产品');
    await reseller.tap('加一');
    await reseller.type('什么时候要、寄到哪里', '周五前要');
    await reseller.refuseMessages(() => reseller.tap('提交'));
    await reseller.see('等商家确认');

    const phone = await phoneOf(build, 'o_seller');
    const decline = async () => {
      await phone.tap('处理');
      await phone.see('留言：周五前要');
      await phone.tap('婉拒');
      await phone.type('说一句', '这周没货，下周三到');
      await phone.tap('婉拒');
      await phone.see(/^何姐，这次的.+先接不了，这周没货，下周三到，不好意思哈～$/);
    };
    await decline();
    await phone.picture(`decline-told-${build}`);
    await phone.tap('撤销');
    await phone.see('要进货');
    await decline();
    await phone.tap('复制这句话');
    await phone.gone('要进货');

    const told = await phoneOf(build, 'o_reseller_he');
    await told.tap('商家没接单');
    await told.see('商家回复：这周没货，下周三到');
    const again = await phoneOf(build, 'o_reseller_he');
    await again.tap('再订');
    await again.refuseMessages(() => again.tap('提交'));
    await again.tap('等商家确认');
    await again.tap('撤回');
    await again.see('已取消');
  }, 120_000);
});
