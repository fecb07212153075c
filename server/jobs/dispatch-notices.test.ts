import type { CustomerId } from '../../core/kernel/ids';
import type { ShanghaiDay } from '../../core/kernel/time';
import { reminderIdOf } from '../../core/reminders/reorder-reminder';
import type { ApiClient } from '../../tests/support/api-client';
import { openTestCloud, type TestCloud } from '../../tests/support/test-cloud';
import { createShop, type TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let close: () => Promise<void>;
let shop: TestShop;
let customerId: CustomerId;
let person: ApiClient;
beforeAll(async () => {
  ({ cloud, close } = await openTestCloud());
});
/** A bound customer whose cream runs out tomorrow, the 11th of March. */
beforeEach(async () => {
  await cloud.api('DELETE', 'faults');
  await cloud.setClock('2026-03-10T10:00');
  shop = await createShop(cloud);
  await shop.setTemplate();
  customerId = await shop.saveCustomer({ name: '陈姐' });
  await shop.placeOrder(customerId, { day: '2026-02-09' });
  person = await shop.bind(customerId);
});
afterAll(() => close());

const rows = () => shop.runOuts();
const received = () => cloud.messagesTo(person.openid);
const quota = async () => (await person.value('mine.open', {})).quota;
const lastTold = async () => (await shop.owner.value('customers.timeline', { customerId, limit: 1 })).rows[0];

describe('a customer who accepted the prompt', () => {
  beforeEach(() => shop.acceptPrompt(person));

  it('is told once, on the day, in words that WeChat takes', async () => {
    await cloud.runJobs();
    expect(await received()).toEqual([]);
    await cloud.setClock('2026-03-11T09:10');
    await cloud.runJobs();
    await cloud.runJobs();
    expect(await received()).toMatchObject([
      {
        page: 'bound/mine/index',
        fields: [
          { label: '商品名称', value: '面霜' },
          { label: '预计用完', value: '2026年3月11日' },
          { label: '商家', value: '林姐小铺' },
          { label: '备注', value: '按您的用量快用完了，需要就回复我' },
        ],
      },
    ]);
    expect(await quota()).toEqual({ reorder: 0 });
    expect(await rows()).toEqual([]);
    expect(await lastTold()).toMatchObject({ kind: 'notice', outcome: 'sent', productName: '面霜' });
  });

  it('is left in peace at night and told at nine', async () => {
    for (const time of ['00:10', '06:00', '08:59']) {
      await cloud.setClock(`2026-03-11T${time}`);
      await cloud.runJobs();
      expect(await received()).toEqual([]);
    }
    expect(await rows()).toEqual([]);
    await cloud.setClock('2026-03-11T09:00');
    await cloud.runJobs();
    expect(await received()).toHaveLength(1);
  });

  it('is told once when timers run at the same time', async () => {
    await cloud.setClock('2026-03-11T09:10');
    await Promise.all([1, 2, 3].map(() => cloud.runJobs()));
    await cloud.runJobs();
    expect(await received()).toHaveLength(1);
    expect(await quota()).toEqual({ reorder: 0 });
  });

  it('is not told of what they bought again during the night', async () => {
    await cloud.setClock('2026-03-11T07:00');
    await cloud.runJobs();
    await shop.placeOrder(customerId, { day: '2026-03-11' });
    await cloud.setClock('2026-03-11T09:10');
    await cloud.runJobs();
    expect(await received()).toEqual([]);
    expect(await quota()).toEqual({ reorder: 1 });
    expect(await cloud.storedOne('reminders', reminderIdOf(customerId))).toMatchObject({ state: 'scheduled', dueDay: '2026-04-10' });
  });

  it('is not told after they were removed, and comes back to the seller when restored', async () => {
    await cloud.setClock('2026-03-11T07:00');
    await cloud.runJobs();
    await shop.owner.value('customers.remove', { customerId });
    await cloud.setClock('2026-03-11T09:10');
    await cloud.runJobs();
    expect(await received()).toEqual([]);
    await shop.owner.value('customers.restore', { customerId });
    await cloud.runJobs();
    expect(await rows()).toMatchObject([{ customerId, state: 'open' }]);
  });

  it('whose answer from WeChat was lost is shown as unknown and never told again', async () => {
    await cloud.api('POST', 'faults', { match: { action: 'wx.openApi' }, nth: 1, then: 'drop-reply' });
    await cloud.setClock('2026-03-11T09:10');
    await cloud.runJobs();
    expect(await received()).toHaveLength(1);
    expect(await rows()).toMatchObject([{ customerId, state: 'unknown' }]);
    expect(await lastTold()).toMatchObject({ kind: 'notice', outcome: 'unknown' });
    await shop.acceptPrompt(person);
    await shop.owner.value('reminders.postpone', { customerId, toDay: '2026-03-12' as ShanghaiDay });
    await cloud.setClock('2026-03-12T10:00');
    await cloud.runJobs();
    expect(await received()).toHaveLength(1);
    expect(await rows()).toMatchObject([{ customerId, state: 'open' }]);
  });

  it('whom the template does not fit becomes a row for the seller', async () => {
    await cloud.api('POST', 'templates', { templates: [{ id: 'tpl_reorder', title: '复购提醒', fields: { thing9: '没有的' } }] });
    await cloud.setClock('2026-03-11T09:10');
    await cloud.runJobs();
    expect(await received()).toEqual([]);
    expect(await rows()).toMatchObject([{ customerId, state: 'open' }]);
    expect(await lastTold()).toMatchObject({ kind: 'notice', outcome: 'failed' });
    expect(await quota()).toEqual({ reorder: 1 });
  });
});

describe('a customer without quota', () => {
  it('becomes a row in 今天 with the words ready, and no message is tried', async () => {
    await cloud.setClock('2026-03-11T09:10');
    await cloud.runJobs();
    const [row] = await rows();
    expect(row).toMatchObject({ customerId, state: 'open', productName: '面霜' });
    expect(row?.text).toMatch(/陈姐.*面霜/u);
    expect(await received()).toEqual([]);
  });

  it('whom we counted as willing but WeChat does not: the ledger is emptied and the row opened', async () => {
    await person.value('notices.recordPrompt', { results: { reorder: 'accept' } });
    await person.value('notices.recordPrompt', { results: { reorder: 'accept' } });
    expect(await quota()).toEqual({ reorder: 2 });
    await cloud.setClock('2026-03-11T09:10');
    await cloud.runJobs();
    expect(await quota()).toEqual({ reorder: 0 });
    expect(await rows()).toMatchObject([{ customerId, state: 'open' }]);
    expect(await lastTold()).toMatchObject({ kind: 'notice', outcome: 'no-quota' });
  });

  it('who accepts after the row was postponed is still the seller’s to contact: one purchase, one notice tried', async () => {
    await person.value('notices.recordPrompt', { results: { reorder: 'accept' } });
    await cloud.setClock('2026-03-11T09:10');
    await cloud.runJobs();
    await shop.owner.value('reminders.postpone', { customerId, toDay: '2026-03-13' as ShanghaiDay });
    await shop.acceptPrompt(person);
    await cloud.setClock('2026-03-13T09:10');
    await cloud.runJobs();
    expect(await rows()).toMatchObject([{ customerId, state: 'open' }]);
  });

  it('counts one message for each accepted prompt and none for any other answer', async () => {
    for (const result of ['accept', 'reject', 'ban', 'filter', 'accept'] as const) await person.value('notices.recordPrompt', { results: { reorder: result } });
    expect(await quota()).toEqual({ reorder: 2 });
  });
});
