import type { ActionInput, ActionName, ApiRequest } from '../../core/contract';
import type { CustomerId } from '../../core/kernel/ids';
import { shopForEachTest } from '../support/shops-for-tests';
import { freshId } from '../support/fresh-id';
import { profile, type TestShop } from '../support/test-shop';
import { FUNCTION_FAILED, NO_SIGNAL, phone } from '../support/wechat-phone';
import type { TestCloud } from '../support/test-cloud';
import { callerOf, emptyPhone, keysOfWaiting, startApp, type StartedApp } from './started-app';

let cloud: TestCloud;
let shop: TestShop;
let app: StartedApp;
shopForEachTest((opened) => ({ cloud, shop } = opened));
beforeEach(async () => {
  emptyPhone();
  app = await start();
});

const start = () => startApp(callerOf(shop));
const arrive = (request: ApiRequest<ActionName>) => cloud.send('api', shop.owner.openid, request);
const withSignal = (): void => void (phone.cloud = arrive);
const withoutSignal = (): void => void (phone.cloud = () => Promise.reject(NO_SIGNAL));

async function write<N extends ActionName>(action: N, input: ActionInput<N>): Promise<void> {
  const answer = await app.runOrWait(action, input, app.newRequestId());
  expect(answer.ok).toBe(true);
  await app.replayWaiting();
}
const note = (customerId: CustomerId, text: string) => write('customers.note', { customerId, text });
const told = async (customerId: CustomerId) => (await shop.owner.value('customers.get', { customerId })).timeline.rows.flatMap((entry) => (entry.kind === 'note' ? [entry.text] : [])).reverse();
const kept = async (customerId: CustomerId) => (await shop.owner.value('customers.get', { customerId })).customer;
const writtenDown = async (name: string): Promise<CustomerId> => {
  const customerId = freshId('customer');
  await write('customers.save', { customerId, version: null, ...profile({ name }) });
  return customerId;
};
/** The command that waits with these words, or writes down this name. */
const one = (words: string) => {
  const found = app.waiting().find(({ input }) => ('text' in input && input.text === words) || ('name' in input && input.name === words));
  if (!found) throw new Error(`${words} does not wait`);
  return found;
};
const reword = (from: string, to: string) => app.changeWaiting(one(from).requestId, (command) => ({ ...command, input: { ...command.input, text: to } }) as typeof command);

it('what is on its way, or with the server, is neither changed nor given up', async () => {
  const customerId = await shop.saveCustomer();
  for (const text of ['在路上', '还在等']) await note(customerId, text);
  const done: unknown[] = [];
  phone.cloud = async (request) => {
    const answer = await arrive(request);
    if (request.action === 'customers.note' && done.length === 0) done.push(reword('在路上', '改了'), app.dropWaiting(one('在路上')), reword('还在等', '也改了'));
    return answer;
  };
  await app.replayWaiting();
  expect(done).toEqual(['sent', [], 'changed']);
  expect(app.waiting()).toEqual([]);
  expect(await told(customerId)).toEqual(['在路上', '也改了']);
});

it('words that were changed after their first attempt arrived unheard wait for the person, and are not written beside the first', async () => {
  const customerId = await shop.saveCustomer();
  await note(customerId, '先写的');
  phone.cloud = (request) => arrive(request).then(() => Promise.reject(NO_SIGNAL));
  await app.replayWaiting();
  expect(reword('先写的', '后写的')).toBe('changed');
  withSignal();
  await app.replayWaiting();
  expect(one('后写的').refused).toBe('REQUEST_ID_REUSED');
  expect(await told(customerId)).toEqual(['先写的']);
});

it('what was refused and is mended while others are sent has its turn among them', async () => {
  const [mended, other] = [await shop.saveCustomer({ name: '改好的' }), await shop.saveCustomer({ name: '别人' })];
  await note(mended, ' ');
  await note(other, '别人的');
  phone.cloud = async (request) => {
    const answer = await arrive(request);
    if (JSON.stringify(request.input).includes('别人的')) reword(' ', '补上的话');
    return answer;
  };
  await app.replayWaiting();
  expect([app.waiting(), await told(mended)]).toEqual([[], ['补上的话']]);
});

it('nothing of a customer is sent while something of them is open to be changed', async () => {
  const [opened, other] = [await shop.saveCustomer({ name: '开着的' }), await shop.saveCustomer({ name: '别人' })];
  await note(opened, '开着的时候不传');
  await note(other, '别人的照传');
  const letGo = app.holdCustomer(opened);
  withSignal();
  await app.replayWaiting();
  expect([await told(opened), await told(other)]).toEqual([[], ['别人的照传']]);
  letGo();
  await app.replayWaiting();
  expect(await told(opened)).toEqual(['开着的时候不传']);
});

it('a later change of somebody new goes into their writing down, and mends one that was refused', async () => {
  const [customerId, nobody] = [freshId('customer'), freshId('customer')];
  await write('customers.save', { customerId, version: null, ...profile({ name: '新来的' }), referrerId: nobody });
  await note(customerId, '她说过两天来');
  withSignal();
  await app.replayWaiting();
  expect(one('新来的').refused).toBe('REFERRER_NOT_FOUND');
  withoutSignal();
  await write('customers.save', { customerId, version: 1, ...profile({ name: '新来的', remark: '朋友介绍' }), referrerId: null });
  expect(app.waiting().map(({ action }) => action)).toEqual(['customers.save', 'customers.note']);
  withSignal();
  await app.replayWaiting();
  expect([await kept(customerId), await told(customerId), app.waiting()]).toMatchObject([{ remark: '朋友介绍', version: 1 }, ['她说过两天来'], []]);
});

it('a change that names somebody new as the referrer waits until they are written down', async () => {
  const customerId = await writtenDown('先来的');
  const referrerId = await writtenDown('介绍人');
  await write('customers.save', { customerId, version: 1, ...profile({ name: '先来的' }), referrerId });
  withSignal();
  await app.replayWaiting();
  expect([app.waiting(), (await kept(customerId)).referrerId]).toEqual([[], referrerId]);
});

describe('somebody whose writing down arrived, though its answer was lost and is remembered no more', () => {
  const again = (name: string) => app.changeWaiting(one(name).requestId, (command) => ({ ...command, requestId: app.newRequestId() }));
  async function arrivedUnheard(name: string): Promise<CustomerId> {
    const customerId = await writtenDown(name);
    phone.cloud = (request) => arrive(request).then(() => Promise.reject(NO_SIGNAL));
    await app.replayWaiting();
    again(name);
    return customerId;
  }

  it('is there once, and what was changed since goes over it', async () => {
    const customerId = await arrivedUnheard('到了的');
    withoutSignal();
    await write('customers.save', { customerId, version: 1, ...profile({ name: '改了名的', remark: '改过' }) });
    withSignal();
    await app.replayWaiting();
    expect([app.waiting(), await kept(customerId)]).toMatchObject([[], { givenName: '改了名的', remark: '改过' }]);
  });

  it('stays as it is when nothing was changed', async () => {
    const customerId = await arrivedUnheard('没变的');
    withSignal();
    await app.replayWaiting();
    expect([app.waiting(), (await kept(customerId)).version]).toEqual([[], 1]);
  });

  it('is for the person to decide where another phone wrote something else in the same place', async () => {
    const customerId = await arrivedUnheard('两边的');
    await shop.owner.value('customers.save', { customerId, version: 1, ...profile({ name: '她改的名' }) });
    withSignal();
    await app.replayWaiting();
    expect([one('两边的').refused, (await kept(customerId)).name]).toEqual(['CHANGED_MEANWHILE', '她改的名']);
  });

  it('is written down as another one, with all that was written of them, when the shop has removed them', async () => {
    const customerId = await arrivedUnheard('删了的');
    withoutSignal();
    await note(customerId, '还要记的');
    await shop.owner.value('customers.remove', { customerId });
    withSignal();
    await app.replayWaiting();
    const create = one('删了的');
    expect(create.refused).toBe('CUSTOMER_NOT_FOUND');
    if (create.action !== 'customers.save') throw new Error('it writes somebody down');
    expect(app.writeDownAnew(create)).toBe(true);
    const { customerId: anew } = one('删了的');
    await app.replayWaiting();
    expect([app.waiting(), await told(anew)]).toEqual([[], ['还要记的']]);
  });
});

it('one at which the server always fails holds back its own customer only, and is tried more and more seldom', async () => {
  const [poisoned, other] = [await shop.saveCustomer({ name: '毒' }), await shop.saveCustomer({ name: '好' })];
  for (const text of ['坏的一句', '坏的后面']) await note(poisoned, text);
  await note(other, '好的一句');
  let tried = 0;
  phone.cloud = (request) => {
    if (!JSON.stringify(request.input).includes('坏的一句')) return arrive(request);
    tried += 1;
    return Promise.reject(FUNCTION_FAILED);
  };
  for (let run = 0; run < 12; run += 1) await app.replayWaiting();
  expect([tried, await told(poisoned), await told(other)]).toEqual([4, [], ['好的一句']]);
  expect([...app.useWaitingStore.getState().failing]).toEqual([one('坏的一句').requestId]);
  withSignal();
  await app.retryWaiting();
  expect(await told(poisoned)).toEqual(['坏的一句', '坏的后面']);
});

it('a server in trouble is not pressed with all that waits', async () => {
  for (let at = 0; at < 10; at += 1) await note(await shop.saveCustomer({ name: `第${at}位` }), '一句');
  let tried = 0;
  phone.cloud = () => {
    tried += 1;
    return Promise.reject(FUNCTION_FAILED);
  };
  await app.replayWaiting();
  expect(tried).toBe(3);
});

it('what was sent is drawn and kept as sent twenty at a time', async () => {
  const customerId = await shop.saveCustomer();
  for (let at = 0; at < 45; at += 1) await note(customerId, `第${at}句`);
  const left: number[] = [];
  app.useWaitingStore.subscribe(({ commands }) => left.push(commands.length));
  withSignal();
  await app.replayWaiting();
  expect(left).toEqual([25, 5, 0]);
});

describe('on the phone', () => {
  it('a text that cannot be read stops neither the app nor the rest', async () => {
    const customerId = await shop.saveCustomer();
    for (const text of ['坏掉的', '好好的']) await note(customerId, text);
    phone.stored.set(`waiting.${one('坏掉的').requestId}`, '{"action":');
    app = await start();
    expect(app.waiting().map(({ input }) => input)).toEqual([{ customerId, text: '好好的' }]);
    phone.stored.set('waiting.order', '["r_');
    app = await start();
    expect(app.waiting().map(({ input }) => input)).toEqual([{ customerId, text: '好好的' }]);
  });

  it('what an earlier version of the app kept in one text comes up before what was written since', async () => {
    const customerId = await shop.saveCustomer();
    const earlier = { action: 'customers.note', input: { customerId, text: '旧版记的' }, requestId: freshId('request'), as: callerOf(shop), customerId, at: Date.now(), refused: null };
    await note(customerId, '新版记的');
    phone.stored.set('waiting', JSON.stringify({ state: { commands: [earlier] }, version: 1 }));
    app = await start();
    expect([app.waiting().map(({ input }) => input), phone.stored.has('waiting')]).toEqual([[{ customerId, text: '旧版记的' }, { customerId, text: '新版记的' }], false]);
    withSignal();
    await app.replayWaiting();
    expect([await told(customerId), keysOfWaiting()]).toEqual([['旧版记的', '新版记的'], []]);
  });

  it('what a full phone refuses leaves nothing behind, and what was there stands', async () => {
    const customerId = await shop.saveCustomer();
    await note(customerId, '记下的');
    const key = `waiting.${one('记下的').requestId}`;
    // It takes one more of that size, and not its name in the list.
    phone.room = [...phone.stored.values()].reduce((sum, text) => sum + text.length, 0) + (phone.stored.get(key) ?? '').length + 5;
    expect(await app.runOrWait('customers.note', { customerId, text: '放不下' }, app.newRequestId())).toMatchObject({ code: 'PHONE_FULL' });
    expect(reword('记下的', '长'.repeat(400))).toBe('full');
    expect(keysOfWaiting()).toEqual([key]);
    app = await start();
    expect(app.waiting().map(({ input }) => input)).toEqual([{ customerId, text: '记下的' }]);
  });
});
