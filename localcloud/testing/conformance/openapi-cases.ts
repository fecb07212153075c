import type { Row } from '../sdk-types';
import type { ConformanceCase, Place } from './conformance-case';

const SEND = 'openapi mp-message-management/subscribe-message/sendMessage' as const;
const PUSH = 'wx ../framework/open-ability/subscribe-message' as const;
const CHECK = 'openapi sec-center/sec-check/msgSecCheck' as const;
const CODE = 'openapi qrcode-link/qr-code/getUnlimitedQRCode' as const;
const FIELDS = { thing1: '商品', number2: '数量', phrase3: '状态', amount4: '金额', date5: '日期', time6: '时间', character_string7: '单号', name8: '姓名', phone_number9: '电话', letter10: '代号', symbol11: '记号' };
const DATA = { thing1: '面膜', number2: '2', phrase3: '已发货', amount4: '¥12.5', date5: '2019年10月1日', time6: '15:01', character_string7: 'SF-123', name8: '张三', phone_number9: '+86-0766-66888866', letter10: 'abc', symbol11: '#' };

async function call({ callFromClient }: Place, api: string, parameters: Row, name = 'openapi'): Promise<unknown> {
  return (await callFromClient(name, { api, parameters }, 'o_user')).result;
}

async function send(at: Place, change: Row = {}, { accepts = 1, message = {} }: { accepts?: number; message?: Row } = {}): Promise<unknown> {
  await at.api('POST', '/_cloud/api/templates', [{ id: 'T1', title: '通知', fields: FIELDS }, { id: 'T2', title: '别的', fields: { thing1: '事' } }]);
  await at.api('POST', '/_cloud/api/subscribe-setting', { openid: 'o_user', templateId: 'T1', result: 'reject' });
  for (let times = 0; times < accepts; times += 1) await at.api('POST', '/_cloud/api/subscribe', { openid: 'o_user', results: { T1: 'accept' } });
  const data = Object.fromEntries(Object.entries({ ...DATA, ...change }).flatMap(([field, value]) => (value === undefined ? [] : [[field, { value }]])));
  return call(at, 'subscribeMessage.send', { touser: 'o_user', templateId: 'T1', page: 'pages/index/index?id=1', data, ...message });
}

const refusedField = (field: string, value: unknown): ConformanceCase => ({ says: `a message with ${field} ${JSON.stringify(value)?.slice(0, 24) ?? 'missing'} is 47003`, source: SEND, ask: (at) => send(at, { [field]: value }), answer: expect.objectContaining({ errCode: 47003, errMsg: expect.stringContaining(field) }) });

async function pushes(at: Place, results: Row): Promise<unknown> {
  await at.api('POST', '/_cloud/api/subscribe', { openid: 'o_push', results });
  await at.api('GET', '/_cloud/api/pushes');
  return (await at.things.get()).data.map(({ event }) => event);
}

/** Subscribe messages. */
const MESSAGE_CASES: ConformanceCase[] = [
  { says: 'a message that was accepted is sent', source: SEND, ask: (at) => send(at), answer: expect.objectContaining({ errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' }) },
  { says: 'without acceptance 43101', source: SEND, ask: (at) => send(at, {}, { accepts: 0 }), answer: expect.objectContaining({ errCode: 43101 }) },
  { says: 'each acceptance is one message', source: PUSH, ask: async (at) => { await send(at, {}, { accepts: 2 }); const again = (message: Row) => call(at, 'subscribeMessage.send', message) as Promise<{ errCode: number }>; const message = { touser: 'o_user', templateId: 'T1', data: Object.fromEntries(Object.entries(DATA).map(([field, value]) => [field, { value }])) }; return [(await again(message)).errCode, (await again(message)).errCode]; }, answer: [0, 43101] },
  { says: 'an openid that is none is 40003', source: SEND, ask: (at) => send(at, {}, { message: { touser: '' } }), answer: expect.objectContaining({ errCode: 40003 }) },
  { says: 'a template that is none is 40037', source: SEND, ask: (at) => send(at, {}, { message: { templateId: 'none' } }), answer: expect.objectContaining({ errCode: 40037 }) },
  { says: 'a page that is not released is 41030', source: SEND, ask: async (at) => { await at.api('POST', '/_cloud/api/pages', { pages: ['pages/index/index'] }); const answer = await send(at, {}, { message: { page: 'pages/none/none' } }); await at.api('POST', '/_cloud/api/pages', { pages: [] }); return answer; }, answer: expect.objectContaining({ errCode: 41030 }) },
  { says: 'a call that config.json does not list is -604101', source: 'wx guide/openapi/openapi', ask: (at) => call(at, 'subscribeMessage.send', {}, 'unlisted'), answer: expect.objectContaining({ errCode: -604101 }) },
  refusedField('thing1', '字'.repeat(21)),
  refusedField('thing1', undefined),
  refusedField('number2', '两盒'),
  refusedField('phrase3', '已经发货了吧'),
  refusedField('amount4', '十二块'),
  refusedField('date5', '明天'),
  refusedField('time6', '三点'),
  refusedField('character_string7', '运单号'),
  refusedField('name8', '一二三四五六七八九十一'),
  refusedField('phone_number9', '1'.repeat(18)),
  refusedField('letter10', '一'),
  refusedField('symbol11', '######'),
  { says: 'the prompt is pushed, List an object when single', source: PUSH, ask: async (at) => pushes(at, { T1: 'accept' }), answer: [expect.objectContaining({ MsgType: 'event', Event: 'subscribe_msg_popup_event', FromUserName: 'o_push', List: expect.objectContaining({ TemplateId: 'T1', SubscribeStatusString: 'accept' }) })] },
  { says: 'the prompt is pushed, List a list when several', source: PUSH, ask: async (at) => pushes(at, { T1: 'accept', T2: 'reject' }), answer: [expect.objectContaining({ Event: 'subscribe_msg_popup_event', List: [expect.objectContaining({ TemplateId: 'T1', SubscribeStatusString: 'accept' }), expect.objectContaining({ TemplateId: 'T2', SubscribeStatusString: 'reject' })] })] },
  { says: 'a refusal in the settings is pushed', source: PUSH, ask: async (at) => { await at.api('POST', '/_cloud/api/subscribe-setting', { openid: 'o_push', templateId: 'T1', result: 'reject' }); await at.api('GET', '/_cloud/api/pushes'); return (await at.things.get()).data.map(({ event }) => event); }, answer: [expect.objectContaining({ Event: 'subscribe_msg_change_event', List: expect.objectContaining({ TemplateId: 'T1', SubscribeStatusString: 'reject' }) })] },
  { says: 'a message that went out is pushed', source: PUSH, ask: async (at) => { await send(at); await at.api('GET', '/_cloud/api/pushes'); return (await at.things.get()).data.map(({ event }) => event as Row).find((event) => event.Event === 'subscribe_msg_sent_event'); }, answer: expect.objectContaining({ FromUserName: 'o_user', List: expect.objectContaining({ TemplateId: 'T1', ErrorCode: expect.stringMatching(/^0$/), ErrorStatus: 'success' }) }) },
];

/** Text checks, codes, phone numbers. */
const OTHER_CASES: ConformanceCase[] = [
  { says: 'a harmless text passes', source: CHECK, ask: (at) => call(at, 'security.msgSecCheck', { version: 2, openid: 'o_user', scene: 2, content: '你好' }), answer: expect.objectContaining({ errCode: 0, result: { suggest: 'pass', label: 100 }, traceId: expect.any(String) }) },
  { says: 'a person who was not here within two hours is 61010', source: CHECK, ask: (at) => call(at, 'security.msgSecCheck', { version: 2, openid: 'o_never', scene: 2, content: '你好' }), answer: expect.objectContaining({ errCode: 61010 }) },
  { says: 'the first version refuses a risky text with 87014', source: CHECK, ask: async (at) => { await at.api('POST', '/_cloud/api/text-check', { rules: [{ contains: '坏', suggest: 'risky', label: 20001 }] }); return call(at, 'security.msgSecCheck', { content: '坏话' }); }, answer: expect.objectContaining({ errCode: 87014 }) },
  { says: 'a code is a JPEG', source: CODE, ask: (at) => call(at, 'wxacode.getUnlimited', { scene: 'a=1' }), answer: { errCode: 0, contentType: 'image/jpeg', start: 'ffd8ff' } },
  { says: 'a code comes as a file', source: CODE, ask: (at) => call(at, 'wxacode.getUnlimited', { scene: 'a=1' }), answer: expect.objectContaining({ errCode: 0, contentType: expect.stringMatching(/^image\//) }) },
  { says: 'a scene over 32 characters is 40169', source: CODE, ask: (at) => call(at, 'wxacode.getUnlimited', { scene: 'x'.repeat(33) }), answer: expect.objectContaining({ errCode: 40169 }) },
  { says: 'a page that is not released is 41030 for a code', source: CODE, ask: async (at) => { await at.api('POST', '/_cloud/api/pages', { pages: ['pages/index/index'] }); const answer = await call(at, 'wxacode.getUnlimited', { scene: 'a', page: 'pages/none/none' }); await at.api('POST', '/_cloud/api/pages', { pages: [] }); return answer; }, answer: expect.objectContaining({ errCode: 41030 }) },
  { says: 'a phone code gives the number, once', source: 'openapi user-info/phone-number/getPhoneNumber', ask: async (at) => { const { code } = await at.api('POST', '/_cloud/api/phone-code', { phoneNumber: '13580006666' }); return [await call(at, 'phonenumber.getPhoneNumber', { code }), await call(at, 'phonenumber.getPhoneNumber', { code })]; }, answer: [expect.objectContaining({ errCode: 0, phoneInfo: expect.objectContaining({ phoneNumber: '13580006666', purePhoneNumber: '13580006666', countryCode: expect.anything(), watermark: expect.objectContaining({ appid: expect.any(String) }) }) }), expect.objectContaining({ errCode: 40029 })] },
];

export const OPENAPI_CASES: ConformanceCase[] = [...MESSAGE_CASES, ...OTHER_CASES];
