import { startTemporaryCloud, type TemporaryCloud } from '../testing/temporary-cloud';

const SDK = "const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });";
const SEND = `${SDK} exports.main = async (event) => {
  try { return await cloud.openapi.subscribeMessage.send(event.message); }
  catch (error) { return { errCode: error.errCode, message: error.message }; }
};`;

let cloud: TemporaryCloud;
beforeAll(async () => {
  cloud = await startTemporaryCloud({
    functions: {
      notify: { 'index.js': SEND, 'config.json': '{"permissions":{"openapi":["subscribeMessage.send"]}}' },
      unlisted: { 'index.js': SEND },
    },
  });
  await cloud.api('POST', '/_cloud/api/templates', [{ id: 'T1', title: '订单发货通知', fields: { character_string2: '运单号', thing4: '商品', phrase3: '状态' } }]);
});
afterAll(() => cloud.discard());

const DATA = { character_string2: { value: 'SF123' }, thing4: { value: '面膜 2 盒' }, phrase3: { value: '已发货' } };
async function send(message: object, name = 'notify'): Promise<Record<string, unknown>> {
  const { result } = await cloud.api<{ result: Record<string, unknown> }>('POST', '/_cloud/call', { name, data: { message }, openid: 'o_seller' });
  return result;
}
const accept = (openid: string) => cloud.api('POST', '/_cloud/api/subscribe', { openid, results: { T1: 'accept' } });

test('one accepted prompt is one message; then WeChat answers 43101', async () => {
  await accept('o_one');
  expect(await cloud.api('GET', '/_cloud/api/quota?openid=o_one')).toEqual({ quota: { T1: 1 } });
  expect(await send({ touser: 'o_one', templateId: 'T1', page: 'pages/order/index?id=1', data: DATA })).toMatchObject({ errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' });
  expect(await send({ touser: 'o_one', templateId: 'T1', data: DATA })).toMatchObject({ errCode: 43101 });
  const { messages } = await cloud.api<{ messages: object[] }>('GET', '/_cloud/api/messages?openid=o_one');
  expect(messages).toMatchObject([{ openid: 'o_one', title: '订单发货通知', page: 'pages/order/index?id=1', fields: [{ label: '运单号', value: 'SF123' }, { label: '商品', value: '面膜 2 盒' }, { label: '状态', value: '已发货' }] }]);
});

test('a refused prompt adds nothing', async () => {
  await cloud.api('POST', '/_cloud/api/subscribe', { openid: 'o_no', results: { T1: 'reject' } });
  expect(await send({ touser: 'o_no', templateId: 'T1', data: DATA })).toMatchObject({ errCode: 43101 });
});

test('bad data is 47003, names the field and spends no quota', async () => {
  await accept('o_two');
  for (const [field, value] of [['thing4', '一'.repeat(21)], ['thing4', 'a\nb'], ['character_string2', '运单'], ['phrase3', '已经发货了吧'], ['thing4', '']]) {
    const answer = await send({ touser: 'o_two', templateId: 'T1', data: { ...DATA, [String(field)]: { value } } });
    expect(answer).toMatchObject({ errCode: 47003, message: expect.stringContaining(`data.${field}.value`) });
  }
  expect(await cloud.api('GET', '/_cloud/api/quota?openid=o_two')).toEqual({ quota: { T1: 1 } });
});

test('an openid or template that does not exist is 40003 or 40037', async () => {
  expect(await send({ touser: '', templateId: 'T1', data: DATA })).toMatchObject({ errCode: 40003 });
  expect(await send({ touser: 'o_one', templateId: 'T9', data: DATA })).toMatchObject({ errCode: 40037 });
});

test('a function that does not list the call gets -604101', async () => {
  await accept('o_three');
  expect(await send({ touser: 'o_three', templateId: 'T1', data: DATA }, 'unlisted')).toMatchObject({ errCode: -604101 });
});

test('a page that is not released is 41030, once the released pages are known', async () => {
  await accept('o_page');
  await cloud.api('POST', '/_cloud/api/pages', { pages: ['/pages/order/index'] });
  expect(await send({ touser: 'o_page', templateId: 'T1', page: 'pages/gone/index', data: DATA })).toMatchObject({ errCode: 41030 });
  expect(await send({ touser: 'o_page', templateId: 'T1', page: 'pages/order/index?id=1', data: DATA })).toMatchObject({ errCode: 0 });
  await cloud.api('POST', '/_cloud/api/pages', { pages: [] });
});

test('the page shows each notice as text, never as markup', async () => {
  await accept('o_html');
  await send({ touser: 'o_html', templateId: 'T1', data: { ...DATA, thing4: { value: '<b>面膜</b>' } } });
  const html = await (await fetch(`${cloud.url}/_cloud/messages?openid=o_html`)).text();
  expect(html).toContain('订单发货通知');
  expect(html).toContain('&#60;b&#62;面膜&#60;/b&#62;');
  expect(html).not.toContain('SF999');
});
