import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startTestCloud } from './empty-cloud';
import { launchBrowser } from '../support/browser';
import { opensForTests } from '../support/open-for-tests';
import { openPhone, type Build, type Phone } from './phone';

const PHOTO = { name: 'mask.png', bytes: readFileSync(join(__dirname, '../../miniprogram/src/assets/card-cover.png')) };
const HUGE = { name: 'huge.jpg', bytes: new Uint8Array(2 * 1024 * 1024 + 1) };

const open = opensForTests();
let browser: Browser;
let cloud: Awaited<ReturnType<typeof startTestCloud>>;

beforeAll(async () => {
  browser = await open(launchBrowser());
  cloud = await open(startTestCloud());
}, 120_000);

/** Waits until the picture that is read out so has really been drawn. */
async function seeDrawn(seller: Phone, label: string): Promise<void> {
  await seller.see(label);
  await seller.page.waitForFunction((wanted) => [...document.querySelectorAll<HTMLImageElement>(`[aria-label="${wanted}"] img`)].some((image) => image.naturalWidth > 0), label);
}

describe.each<Build>(['browser', 'weapp'])('a product in the %s build', (build) => {
  it('gets pictures, of which the first stands in the list and in an order; one too large is refused in words', async () => {
    const openid = `o_pictures_${build}`;
    const owner = await openPhone(build, browser, cloud.url, openid);
    await owner.type('店名', '图片铺');
    await owner.tap('开店');
    await owner.see('今天没有要联系的人');

    const seller = await openPhone(build, browser, cloud.url, openid, 'shop/products/index');
    await seller.tap('添加产品');
    await seller.type('名称', '玻尿酸面膜');
    await seller.pickFile('添加图片', HUGE);
    await seller.see('图片超过 2 MB，请裁小一点或换一张');
    await seller.pickFile('添加图片', PHOTO);
    await seeDrawn(seller, '第 1 张图片');
    await seller.pickFile('添加图片', PHOTO);
    await seeDrawn(seller, '第 2 张图片');
    await seller.tap('去掉第 2 张图片');
    await seller.gone('第 2 张图片');
    await seller.holds('名称', '玻尿酸面膜');
    await seller.picture(`product-pictures-${build}`);
    await seller.tap('保存');
    await seeDrawn(seller, '玻尿酸面膜的图片');
    await seller.picture(`product-list-${build}`);

    const order = await openPhone(build, browser, cloud.url, openid, 'work/order-edit/index');
    await order.tap('玻尿酸面膜');
    await seeDrawn(order, '玻尿酸面膜的图片');
    await order.picture(`order-picture-${build}`);
    expect([...owner.faults, ...seller.faults, ...order.faults]).toEqual([]);
  }, 120_000);
});
