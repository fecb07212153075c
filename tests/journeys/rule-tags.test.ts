import type { Browser } from 'playwright-core';
import { mustOk } from '../../core/kernel/result';
import { callAs, post } from '../../seeds/api-client';
import { launchBrowser } from '../support/browser';
import { startDemoShop, type DemoShop } from '../support/demo-shop';
import { opensForTests } from '../support/open-for-tests';
import { addAll, readAll } from '../support/stored-documents';
import { faultlessPhones } from './faultless-phones';
import type { Build, Phone } from './phone';

/** More than one slice holds, so that one that fails leaves some before it and some behind. */
const PEOPLE = 150;
const HELD_BEFORE = 60;

const openPhone = faultlessPhones();
let browser: Browser;
let shop: DemoShop;
const call: ReturnType<typeof callAs> = (...args) => callAs(shop.url, 'o_seller')(...args);
const tagsPage = (build: Build) => openPhone(build, browser, shop.url, 'o_seller', 'people/tags/index');

/** Copies somebody of the shop until there are so many, all from one place. */
async function fill(): Promise<void> {
  const { callers } = mustOk(await call('session.open', {}));
  const [kept] = (await readAll(shop.url, 'customers', { merchantId: callers[0]?.merchantId ?? '' })) as { createdKey: string; changeKey: string; removed: boolean }[];
  const copies = Array.from({ length: PEOPLE }, (_, at) => {
    const customerId = `c_crowd${String(at).padStart(15, '0')}`;
    return { ...kept, _id: customerId, customerId, removed: false, name: `老街客${at}`, source: '老街', tagIds: [], ruleDay: null, createdKey: `2020-01-01.${customerId}`, changeKey: `${kept?.changeKey}${at}` };
  });
  await addAll(shop.url, 'customers', copies);
}

/** Saves a rule that is true of the crowd, while the cloud fails at the second slice. */
async function saveRule(phone: Phone, name: string): Promise<void> {
  await phone.tap('新建标签');
  await phone.type('名称', name);
  await phone.tap('自动打');
  await phone.tap('加一条');
  await phone.tap('来源');
  await phone.tap('老街');
  await phone.tap(`加上（${PEOPLE} 人）`);
  await phone.see(`现在有 ${PEOPLE} 人符合`);
  // The tag itself is written first, then a place after each slice.
  await post(`${shop.url}/_cloud/api/faults`, JSON.stringify({ match: { action: 'database.modifyDocument', collection: 'merchants' }, nth: 3, then: 'fail' }));
  await phone.tap('保存');
}

const holders = async (name: string) => {
  const { tags, ruleSweep } = mustOk(await call('merchants.catalogue', {}));
  const tagId = tags.find((tag) => tag.name === name)?.tagId ?? '';
  const { merchantId } = mustOk(await call('session.open', {})).callers[0] ?? {};
  const people = (await readAll(shop.url, 'customers', { merchantId: merchantId ?? '' })) as { tagIds: string[] }[];
  return { held: people.filter(({ tagIds }) => tagIds.includes(tagId)).length, ruleSweep };
};

describe.each<Build>(['browser', 'weapp'])('a tag that a rule gives to many, in the %s build', (build) => {
  const open = opensForTests();
  beforeAll(async () => {
    [browser, shop] = [await open(launchBrowser()), await open(startDemoShop(60))];
    await fill();
  }, 240_000);

  it('comes to them at once, shows how far it is, and goes on after it broke off', async () => {
    const seller = await tagsPage(build);
    await saveRule(seller, '老街来的');
    await seller.see(new RegExp(`^正在给客户打标签 ${HELD_BEFORE}/2\\d\\d$`));
    await seller.see('现在接着做');
    await seller.picture(`rule-progress-${build}`);
    expect(await holders('老街来的')).toEqual({ held: HELD_BEFORE, ruleSweep: { looked: HELD_BEFORE } });
    await seller.tap('现在接着做');
    await seller.see(`${PEOPLE} 人`);
    await seller.gone(/^正在给客户打标签/);
    expect(await holders('老街来的')).toEqual({ held: PEOPLE, ruleSweep: null });
  }, 180_000);

  it('is gone on with by whoever opens the page next, where it stood', async () => {
    const seller = await tagsPage(build);
    await saveRule(seller, '又是老街');
    await seller.see('现在接着做');
    const other = await tagsPage(build);
    await other.see('又是老街');
    await other.gone(/^正在给客户打标签/);
    expect(await holders('又是老街')).toEqual({ held: PEOPLE, ruleSweep: null });
  }, 180_000);
});
