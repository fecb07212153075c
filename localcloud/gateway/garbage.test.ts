import { connect } from 'node:net';
import { startTemporaryCloud, type TemporaryCloud } from '../testing/temporary-cloud';

let cloud: TemporaryCloud;
const logged: string[] = [];
beforeAll(async () => {
  cloud = await startTemporaryCloud({ log: (line) => logged.push(line), functions: { echo: { 'index.js': 'exports.main = (event) => event;' } } });
  await cloud.sdk.database().createCollection('c');
});
afterAll(() => cloud.discard());

const send = async (path: string, body: string | Uint8Array, headers: Record<string, string> = {}) => {
  const response = await fetch(`${cloud.url}${path}`, { method: 'POST', body: body as BodyInit, headers });
  return { status: response.status, text: await response.text() };
};
const admin = (fields: Record<string, unknown>) => send('/admin', JSON.stringify(fields), { 'content-type': 'application/json' });

const COMMANDS = ['database.getDocument', 'database.insertDocument', 'database.modifyDocument', 'database.modifyAndReturnDoc', 'database.removeDocument', 'database.calculateDocument', 'database.aggregateDocuments', 'database.addCollection', 'database.commitTransaction', 'database.abortTransaction', 'storage.getUploadMetadata', 'storage.batchGetDownloadUrl', 'storage.batchDeleteFile', 'functions.invokeFunction', 'wx.openApi', 'wx.api', 'wx.wxPayApi', 'nonsense', '', '__proto__', 'toString'];
const ODD: unknown[] = [null, 5, true, '', '{', '[]', '"text"', '{"$where":"1"}', '{"a":{"$regularExpression":{"pattern":"("}}}', [], {}, [[]], '{"_id":{"$oid":"x"}}', '\u0000', 'x'.repeat(5000)];

test.each(COMMANDS)('the action "%s" answers any nonsense with a refusal', async (action) => {
  for (const odd of ODD) {
    const { status, text } = await admin({ action, collectionName: 'c', query: odd, data: odd, stages: odd, order: odd, projection: odd, limit: odd, offset: odd, transactionId: odd, path: odd, file_list: odd, fileid_list: odd, function_name: odd, request_data: odd, requestData: odd, apiName: odd });
    expect(status).toBe(200);
    if (action !== 'wx.openApi') expect(JSON.parse(text)).toEqual(expect.any(Object));
    expect(text).not.toContain('SYS_ERR');
  }
});

test.each(['', '{', '[1]', 'null', '"x"', '\u0000\u0001'])('a body of %j is refused', async (body) => {
  for (const path of ['/admin', '/_cloud/call', '/_cloud/api/collections', '/_cloud/api/clock', '/_cloud/api/explain', '/_cloud/api/documents/save', '/_cloud/api/templates', '/_cloud/api/subscribe', '/_cloud/api/faults', '/_cloud/api/timers/run', '/_cloud/api/state']) {
    const { text } = await send(path, body);
    expect(text).not.toContain('SYS_ERR');
  }
});

test('broken multipart and protobuf are refused', async () => {
  expect((await send('/admin', 'x', { 'content-type': 'multipart/form-data' })).text).toContain('INVALID_PARAM');
  const form = ['action', 'wx.openApi', 'apiName', 'subscribeMessage.send', 'requestData', '\u00ff\u00ff\u00ff'];
  const body = `--b\r\n${[0, 2, 4].map((at) => `content-disposition: form-data; name="${form[at]}"\r\n\r\n${form[at + 1]}`).join('\r\n--b\r\n')}\r\n--b--\r\n`;
  expect((await send('/admin', body, { 'content-type': 'multipart/form-data; boundary=b' })).text).toContain('INVALID_PARAM');
});

test('what is not HTTP, and what stops half-way, ends only its own connection', async () => {
  for (const bytes of ['\u0016\u0003\u0001', 'GET\r\n\r\n', 'POST /admin HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{']) {
    await new Promise<void>((resolve) => {
      const socket = connect(cloud.port, '127.0.0.1', () => socket.write(bytes, () => setImmediate(() => socket.destroy())));
      socket.on('close', () => resolve());
      socket.on('error', () => undefined);
    });
  }
  expect((await fetch(`${cloud.url}//%ff/../..`)).status).toBe(404);
  expect((await cloud.sdk.database().collection('c').count()).total).toEqual(expect.any(Number));
});

test('nothing of it was a defect', () => {
  expect(logged.filter((line) => line.includes('defect'))).toEqual([]);
});
