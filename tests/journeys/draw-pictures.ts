import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildXlsx } from '../../server/spreadsheets/fixtures/build-xlsx';
import { sleepANight } from './cloud';
import { openPhone, type Phone } from './phone';
import { launchBrowser } from '../support/browser';
import { startDemoShop } from '../support/demo-shop';
import { buildSteps } from '../../scripts/build-steps';
import { projectRoot } from '../../scripts/content-stamp';

const FULL_SHOP = 320;
const SMALL_FILE = buildXlsx([
  {
    name: '客户',
    rows: [
      ['姓名', '手机', '备注', '产品', '数量', '下单日期'],
      ['李雪', '13700001111', '昆山', '玻尿酸面膜', '2', '2026-02-02'],
      ['方圆', '13700002222', '', '益生菌', '1', '2026-02-12'],
      ['沈阿姨', '13700003333', '喜欢顺丰', '', '', ''],
      ['写错的', '1370000', '', '', '', ''],
    ],
  },
]);

/** Draws the README's pictures anew, into docs/, from the demonstration shop. */
async function main(): Promise<void> {
  await buildSteps.h5({ local: true });
  mkdirSync(join(projectRoot, 'docs'), { recursive: true });
  const [shop, browser] = [await startDemoShop(FULL_SHOP), await launchBrowser()];
  const open = (openid: string, path = '') => openPhone('browser', browser, shop.url, openid, path);
  try {
    await sleepANight(shop.url);
    const seller = await open('o_seller');
    await seller.see(/^还有 \d+ 人等你联系/);
    await keep(seller, 'today');
    await seller.openTab('客户');
    await seller.tap('陈姐');
    await seller.see('动态');
    await keep(seller, 'customer');
    const mover = await open('o_seller', 'move-in/import/index');
    await mover.pickFile('选择 Excel 或 CSV 文件', { name: '我的客户.xlsx', bytes: SMALL_FILE });
    await mover.see('新增客户');
    await keep(mover, 'import');
    const customer = await open('o_customer_chen');
    await customer.see('到时提醒我');
    await keep(customer, 'mine');
  } finally {
    await browser.close();
    await shop.close();
  }
}

async function keep({ page }: Phone, name: string): Promise<void> {
  await page.screenshot({ path: join(projectRoot, 'docs', `${name}.png`), scale: 'css' });
}

void main();
