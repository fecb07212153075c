import jsQR from 'jsqr';
import { inflateSync } from 'node:zlib';
import { startTemporaryCloud, type TemporaryCloud } from '../testing/temporary-cloud';

const ALL = ['security.msgSecCheck', 'wxacode.getUnlimited', 'phonenumber.getPhoneNumber', 'ocr.idcard'];
const CALLER = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = async ({ api, parameters }) => {
  const [group, name] = api.split('.');
  try {
    const answer = await cloud.openapi[group][name](parameters);
    return answer.buffer ? { ...answer, buffer: answer.buffer.toString('base64') } : answer;
  } catch (error) { return { errCode: error.errCode }; }
};`;

let cloud: TemporaryCloud;
beforeAll(async () => {
  cloud = await startTemporaryCloud({ functions: { caller: { 'index.js': CALLER, 'config.json': JSON.stringify({ permissions: { openapi: ALL } }) } } });
});
afterAll(() => cloud.discard());

async function call<T = Record<string, unknown>>(api: string, parameters: object, openid = 'o_writer'): Promise<T> {
  const { result } = await cloud.api<{ result: T }>('POST', '/_cloud/call', { name: 'caller', data: { api, parameters }, openid });
  return result;
}

describe('security.msgSecCheck', () => {
  const check = (parameters: object, openid?: string) => call('security.msgSecCheck', parameters, openid);
  const good = { version: 2, openid: 'o_writer', scene: 2, content: '今天的面膜' };

  test('a text passes unless a rule names a part of it', async () => {
    expect(await check(good)).toMatchObject({ errCode: 0, result: { suggest: 'pass', label: 100 } });
    await cloud.api('POST', '/_cloud/api/text-check', { rules: [{ contains: '返利', suggest: 'risky', label: 20008 }] });
    expect(await check({ ...good, content: '拉人返利' })).toMatchObject({ errCode: 0, result: { suggest: 'risky', label: 20008 } });
    expect(await check({ content: '拉人返利' })).toMatchObject({ errCode: 87014 });
  });

  test('the person must be given and must have been here within two hours', async () => {
    expect(await check({ ...good, openid: '' })).toMatchObject({ errCode: 40003 });
    expect(await check({ ...good, openid: 'o_stranger' })).toMatchObject({ errCode: 61010 });
    await cloud.api('POST', '/_cloud/api/clock', { advanceMs: 3 * 3600 * 1000 });
    expect(await check(good, 'o_other')).toMatchObject({ errCode: 61010 });
    await cloud.api('POST', '/_cloud/api/clock', { reset: true });
  });

  test('a wrong scene and a text over 2,500 characters are refused', async () => {
    expect(await check({ ...good, scene: 5 })).toMatchObject({ errCode: 47001 });
    expect(await check({ ...good, content: '字'.repeat(2501) })).toMatchObject({ errCode: 45002 });
  });
});

describe('wxacode.getUnlimited', () => {
  const draw = (parameters: object) => call<{ errCode: number; contentType?: string; buffer?: string }>('wxacode.getUnlimited', parameters);

  test('the image is a code that carries page and scene', async () => {
    const { contentType, buffer = '' } = await draw({ scene: 'c=8f3k&v=1', page: 'pages/card/index' });
    expect(contentType).toBe('image/png');
    const address = new URL(readCode(Buffer.from(buffer, 'base64')));
    expect([address.searchParams.get('page'), address.searchParams.get('scene')]).toEqual(['pages/card/index', 'c=8f3k&v=1']);
    expect(await (await fetch(address)).text()).toContain('c=8f3k&#38;v=1');
  });

  test('a long or strange scene, a page with a query, and a page that is not released are refused', async () => {
    expect(await draw({ scene: 'x'.repeat(33) })).toMatchObject({ errCode: 40169 });
    expect(await draw({ scene: '张' })).toMatchObject({ errCode: 40169 });
    expect(await draw({ scene: 'a', page: '/pages/card/index' })).toMatchObject({ errCode: 40097 });
    await cloud.api('POST', '/_cloud/api/pages', { pages: ['pages/card/index'] });
    expect(await draw({ scene: 'a', page: 'pages/none/index' })).toMatchObject({ errCode: 41030 });
    expect(await draw({ scene: 'a', page: 'pages/none/index', checkPath: false })).toMatchObject({ contentType: 'image/png' });
  });
});

describe('phonenumber.getPhoneNumber', () => {
  const issue = async (phoneNumber: string) => (await cloud.api<{ code: string }>('POST', '/_cloud/api/phone-code', { phoneNumber })).code;

  test('a code is good for one exchange', async () => {
    const code = await issue('13800138000');
    expect(await call('phonenumber.getPhoneNumber', { code })).toMatchObject({ errCode: 0, phoneInfo: { phoneNumber: '13800138000', purePhoneNumber: '13800138000', countryCode: '86' } });
    expect(await call('phonenumber.getPhoneNumber', { code })).toMatchObject({ errCode: 40029 });
  });

  test('a code ends after five minutes', async () => {
    const code = await issue('13800138000');
    await cloud.api('POST', '/_cloud/api/clock', { advanceMs: 5 * 60_000 });
    expect(await call('phonenumber.getPhoneNumber', { code })).toMatchObject({ errCode: 40029 });
    await cloud.api('POST', '/_cloud/api/clock', { reset: true });
  });
});

test('an API that is not there is refused, not faked', async () => {
  expect(await call('ocr.idcard', {})).toMatchObject({ errCode: -604100 });
});

/** Reads the code in a greyscale PNG whose rows are unfiltered. */
function readCode(png: Buffer): string {
  const size = png.readUInt32BE(16);
  const start = png.indexOf('IDAT') + 4;
  const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
  const pixels = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) pixels.fill(rows[y * (size + 1) + 1 + x] as number, (y * size + x) * 4, (y * size + x) * 4 + 4);
  return jsQR(pixels, size, size)?.data ?? '';
}
