import type { Browser } from 'playwright-core';
import { mustOk } from '../../core/kernel/result';
import { callAs } from '../../seeds/api-client';
import type { DemoShop } from '../support/demo-shop';
import { demoShopForTests } from './demo-shop-for-tests';
import { faultlessPhones } from './faultless-phones';
import type { Build } from './phone';

const openPhone = faultlessPhones();
let browser: Browser;
let shop: DemoShop;

const phoneAt = (build: Build, path = '') => openPhone(build, browser, shop.url, 'o_seller', path);

describe.each<Build>(['browser', 'weapp'])('the profile of a customer in the %s build', (build) => {
  demoShopForTests(60, (opened) => ({ browser, shop } = opened));

  it('has fields of the shop\'s own, a birthday by the moon, and who brought her, all from the form', async () => {
    const fields = await phoneAt(build, 'people/fields/index');
    await fields.tap('添加一项');
    await fields.type('名称', '身高');
    await fields.tap('数字');
    await fields.type('最小', '50');
    await fields.type('最大', '250');
    await fields.tap('保存字段');
    await fields.see('50 到 250');
    await fields.picture(`fields-${build}`);

    const seller = await phoneAt(build, 'work/customer-edit/index');
    await seller.seeTitle('新客户');
    await seller.type('姓名', '严小姐');
    await seller.tap('老客带来');
    await seller.tap('介绍人');
    await seller.type('姓名、拼音、手机尾号、备注', '陈姐');
    await seller.tap('陈姐');
    await seller.tap('更多资料');
    await seller.type('生日', '八月初五');
    await seller.see(/^农历八月初五，下次/);
    await seller.type('身高', '400');
    await seller.tap('保存');
    await seller.see('数字超出了范围');
    await seller.type('身高', '165');
    await seller.picture(`profile-form-${build}`);
    await seller.tap('保存');
    await seller.see('由陈姐介绍');
    await seller.see('165');
    await seller.seeTitle('客户详情');
    await seller.tap('更多');
    await seller.tap('编辑资料');
    await seller.seeTitle('编辑客户');
  }, 180_000);

  it('keeps several addresses, whom she knows from both sides, and what she allowed', async () => {
    const api = callAs(shop.url, 'o_seller');
    const [yan] = mustOk(await api('customers.search', { text: '严小姐' })).rows;
    const [chen] = mustOk(await api('customers.search', { text: '陈姐' })).rows;
    const seller = await phoneAt(build, `people/profile/index?id=${yan?.customerId ?? ''}`);
    await seller.tap('添加地址');
    await seller.type('详细地址', '上海市嘉定区安亭镇1号');
    await seller.type('收件人', '严大伟');
    await seller.type('收件电话', '12345');
    await seller.tap('保存地址');
    await seller.see('手机号不对，请检查');
    await seller.type('收件电话', '13912345678');
    await seller.tap('公司');
    await seller.tap('保存地址');
    await seller.see('严大伟 139 1234 5678');
    await seller.tap('添加关系');
    await seller.type('姓名、拼音、手机尾号、备注', '陈姐');
    await seller.tap(new RegExp(`^${chen?.maskedPhone.replaceAll('*', '\\*') ?? ''}`));
    await seller.tap('闺蜜');
    await seller.see('陈姐：闺蜜');
    await seller.tap('同意后填写');
    await seller.type('过敏', '酒精');
    await seller.tap('保存');
    await seller.see('先征得本人单独同意，再记这些');
    await seller.tap('微信里同意');
    await seller.tap('保存');
    await seller.see('过敏：酒精');
    await seller.picture(`profile-${build}`);
    await seller.tap('撤回同意');
    await seller.tap('撤回并删除');
    await seller.gone('过敏：酒精');

    const other = await phoneAt(build, `people/profile/index?id=${chen?.customerId ?? ''}`);
    await other.see(/^介绍来的（1/);
    await other.see('闺蜜');
  }, 180_000);
});
