import type { Browser } from 'playwright-core';
import { mustOk } from '../../core/kernel/result';
import { callAs } from '../../seeds/api-client';
import { launchBrowser } from '../support/browser';
import { startDemoShop, type DemoShop } from '../support/demo-shop';
import { opensForTests } from '../support/open-for-tests';
import { faultlessPhones } from './faultless-phones';
import type { Build, Phone } from './phone';

const BOX = '把聊天里的姓名、电话、地址、要买什么贴到这里，几个人一起贴也行';
const SHOP_SIZE = 60;

const open = opensForTests();
const openPhone = faultlessPhones();
let browser: Browser;
let shop: DemoShop;

beforeAll(async () => {
  [browser, shop] = [await open(launchBrowser()), await open(startDemoShop(SHOP_SIZE))];
}, 240_000);

async function sellerAtBox(build: Build): Promise<Phone> {
  const seller = await openPhone(build, browser, shop.url, 'o_seller', 'work/paste/index');
  await seller.see('从剪贴板粘贴');
  return seller;
}

const customersCalled = async (text: string) => mustOk(await callAs(shop.url, 'o_seller')('customers.search', { text })).rows;

describe.each<Build>(['browser', 'weapp'])('a pasted chat text in the %s build', (build) => {
  it('becomes a customer with an order', async () => {
    const seller = await sellerAtBox(build);
    const name = build === 'browser' ? '李雪梅' : '周雪梅';
    await seller.type(BOX, `${name} 1371234567${build.length}\n江苏省苏州市昆山市前进路5号3栋502室\n玻尿酸面膜两盒`);
    await seller.tap('识别');
    await seller.see('认出 1 位，核对一下');
    await seller.see('玻尿酸面膜');
    await seller.picture(`paste-${build}`);
    await seller.tap('保存');
    await seller.see(`已保存 ${name}`);
    await seller.tap('看看这位客户');
    await seller.see('新客');
    expect((await customersCalled(name))[0]).toMatchObject({ stage: 'new' });
  }, 60_000);

  it('of several people is saved or skipped one by one, doubtful fields marked', async () => {
    const seller = await sellerAtBox(build);
    const name = build === 'browser' ? '方小圆' : '方大圆';
    await seller.type(BOX, `${name} 1391234567${build.length} 鼓楼区中山路5号\n\n赵敏 1391234560${build.length} 河北省石家庄市长安区中山东路39号`);
    await seller.tap('识别');
    await seller.see('认出 2 位，还剩 2 位');
    await seller.see('拿不准，点一个对的');
    await seller.tap('南京市');
    await seller.tap('江苏省');
    await seller.picture(`paste-doubtful-${build}`);
    await seller.tap('保存');
    await seller.see(`已保存 ${name}`);
    await seller.tap('跳过');
    await seller.see('跳过了 赵敏');
    expect(await customersCalled(name)).toHaveLength(1);
    expect(await customersCalled('赵敏')).toHaveLength(0);
  }, 60_000);

  it('with something the shop does not sell yet makes the product on the spot, in the words and the number of the text', async () => {
    const seller = await sellerAtBox(build);
    const [name, tea] = build === 'browser' ? ['谢雨桐', '白茶饼'] : ['谢雨荷', '红茶饼'];
    await seller.type(BOX, `${name} 1381234567${build.length}\n江苏省苏州市昆山市前进路5号3栋502室\n${tea}3盒\n葛粉2袋`);
    await seller.tap('识别');
    await seller.see(`「${tea}」3 盒，没对上产品`);
    await seller.picture(`paste-unknown-${build}`);
    await seller.tap('选产品');
    await seller.tap('新建产品');
    await seller.holds('名称', tea);
    await seller.holds('单位', '盒');
    await seller.type('售价', '88');
    await seller.tap('保存并使用');
    await seller.gone(`「${tea}」3 盒，没对上产品`);
    await seller.tap('不要');
    await seller.gone('「葛粉」2 袋，没对上产品');
    await seller.tap('保存');
    await seller.see(`已保存 ${name}`);
    const [customer] = await customersCalled(name);
    const { rows } = mustOk(await callAs(shop.url, 'o_seller')('orders.ofCustomer', { customerId: customer?.customerId ?? ('' as never), limit: 2 }));
    expect(rows[0]?.lines).toMatchObject([{ productName: tea, quantity: 3, priceFen: 8800 }]);
  });
});
