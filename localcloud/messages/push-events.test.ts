import { startTemporaryCloud, type TemporaryCloud } from '../testing/temporary-cloud';
import type { Push } from './push-events';

const SDK = "const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });";

let cloud: TemporaryCloud;
beforeAll(async () => {
  cloud = await startTemporaryCloud({
    functions: {
      events: { 'index.js': `${SDK} exports.main = async (event) => { await cloud.database().collection('pushes').add({ data: { event, openid: cloud.getWXContext().OPENID } }); return 'success'; };` },
      notify: { 'index.js': `${SDK} exports.main = (event) => cloud.openapi.subscribeMessage.send(event);`, 'config.json': '{"permissions":{"openapi":["subscribeMessage.send"]}}' },
    },
  });
  await cloud.api('POST', '/_cloud/api/collections', { collections: [{ name: 'pushes' }] });
  await cloud.api('POST', '/_cloud/api/templates', ['T1', 'T2'].map((id) => ({ id, title: id, fields: { thing1: '商品' } })));
});
afterAll(() => cloud.discard());

const subscribe = (openid: string, results: object) => cloud.api('POST', '/_cloud/api/subscribe', { openid, results });

async function received(openid: string): Promise<Record<string, unknown>[]> {
  const { pushes } = await cloud.api<{ pushes: Push[] }>('GET', '/_cloud/api/pushes');
  expect(pushes.map(({ outcome }) => outcome)).toEqual(pushes.map(() => 'ok'));
  const { data } = await cloud.sdk.database().collection('pushes').where({ openid }).get();
  return data.map((row) => row.event as Record<string, unknown>);
}

test('one answer to the prompt is pushed as an object, several as a list; numbers are text', async () => {
  await subscribe('o_one', { T1: 'accept' });
  await subscribe('o_two', { T1: 'accept', T2: 'reject' });
  const [single] = await received('o_one');
  expect(single).toMatchObject({ FromUserName: 'o_one', MsgType: 'event', Event: 'subscribe_msg_popup_event', List: { TemplateId: 'T1', SubscribeStatusString: 'accept', PopupScene: '0' } });
  expect(single?.CreateTime).toMatch(/^\d{10}$/);
  expect((await received('o_two'))[0]?.List).toEqual([
    { TemplateId: 'T1', SubscribeStatusString: 'accept', PopupScene: '0' },
    { TemplateId: 'T2', SubscribeStatusString: 'reject', PopupScene: '0' },
  ]);
});

test('a message that was sent is pushed', async () => {
  await subscribe('o_sent', { T1: 'accept' });
  await cloud.api('POST', '/_cloud/call', { name: 'notify', data: { touser: 'o_sent', templateId: 'T1', data: { thing1: { value: '面膜' } } }, openid: 'o_shop' });
  expect((await received('o_sent'))[1]).toMatchObject({ Event: 'subscribe_msg_sent_event', List: { TemplateId: 'T1', MsgID: expect.stringMatching(/^\d+$/), ErrorCode: '0', ErrorStatus: 'success' } });
});

test('a refusal in the settings is pushed and takes what was left; an acceptance there is not pushed', async () => {
  await subscribe('o_settings', { T1: 'accept' });
  await cloud.api('POST', '/_cloud/api/subscribe-setting', { openid: 'o_settings', templateId: 'T1', result: 'reject' });
  await cloud.api('POST', '/_cloud/api/subscribe-setting', { openid: 'o_settings', templateId: 'T1', result: 'accept' });
  const events = await received('o_settings');
  expect(events).toHaveLength(2);
  expect(events[1]).toMatchObject({ Event: 'subscribe_msg_change_event', List: { TemplateId: 'T1', SubscribeStatusString: 'reject' } });
  expect(await cloud.api('GET', '/_cloud/api/quota?openid=o_settings')).toEqual({ quota: { T1: 0 } });
});
