import type { CustomerId } from '../../core/kernel/ids';
import { shanghaiDay } from '../../core/kernel/time';
import { MAX_PLANS } from '../../core/reminders/plan';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import type { TestShop } from '../../tests/support/test-shop';

const TODAY = shanghaiDay('2026-03-10');
let cloud: TestCloud;
let shop: TestShop;
let customerId: CustomerId;
shopForEachTest((opened) => ({ cloud, shop } = opened), `${TODAY}T10:00`);
beforeEach(async () => {
  customerId = await shop.saveCustomer({ name: '李姐' });
});

const planned = (given: { planId?: string; start?: string; text?: string } = {}) => ({ customerId, planId: freshId('plan'), text: '寄小样', visit: false, rule: { every: 'once' as const }, ...given, start: shanghaiDay(given.start ?? TODAY) });
const plans = async () => (await shop.owner.value('customers.get', { customerId })).customer.plans.map(({ text }) => text);
const reasons = async () => (await shop.owner.value('today.open', {})).rows.flatMap((row) => row.reasons.map(({ kind }) => kind));

describe('a plan of one day', () => {
  it('leaves the customer when it was done, comes back with 撤销, and takes no room among the ten', async () => {
    await shop.owner.value('plans.save', planned());
    expect([await plans(), await reasons()]).toEqual([['寄小样'], ['custom']]);
    await shop.owner.value('reminders.complete', { customerId });
    expect([await plans(), await reasons()]).toEqual([[], []]);
    await shop.owner.value('reminders.reopen', { customerId });
    expect([await plans(), await reasons()]).toEqual([['寄小样'], ['custom']]);
    await shop.owner.value('reminders.complete', { customerId });
    for (let count = 0; count < MAX_PLANS; count += 1) await shop.owner.value('plans.save', planned({ text: `第${count}件` }));
    expect(await shop.owner.code('plans.save', planned())).toBe('TOO_MANY_PLANS');
  });

  it('whose day is over can be put back after it was removed, and cannot be made', async () => {
    const plan = planned();
    await shop.owner.value('plans.save', plan);
    await cloud.setClock('2026-03-12T10:00');
    await shop.owner.value('plans.remove', { customerId, planId: plan.planId });
    expect(await reasons()).toEqual([]);
    expect(await shop.owner.code('plans.save', plan)).toBe('DAY_IN_PAST');
    await shop.owner.value('plans.save', { ...plan, putBack: true });
    expect([await plans(), await reasons()]).toEqual([['寄小样'], ['custom']]);
  });
});
