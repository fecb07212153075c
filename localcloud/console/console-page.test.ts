import { startTemporaryCloud, type TemporaryCloud } from '../testing/temporary-cloud';

let cloud: TemporaryCloud;
beforeAll(async () => {
  cloud = await startTemporaryCloud({
    staticDir: __dirname,
    functions: { jobs: { 'index.js': 'exports.main = async () => 1;', 'config.json': '{"triggers":[{"name":"t","type":"timer","config":"0 0 9 * * * *"}]}' } },
  });
});
afterAll(() => cloud.discard());

test('the first page names collections with their counts, timers and calls, as text', async () => {
  await cloud.api('POST', '/_cloud/api/collections', { collections: [{ name: '<b>c</b>' }] });
  await cloud.api('POST', '/_cloud/call', { name: 'jobs', data: {}, openid: 'o_"quoted' });
  const html = await (await fetch(`${cloud.url}/_cloud`)).text();
  expect(html).toContain('&#60;b&#62;c&#60;/b&#62;');
  expect(html).toContain('jobs / t');
  expect(html).toContain('o_&#34;quoted');
  expect(html).not.toContain('<b>c</b>');
});

test('files of the app are served, and nothing above its folder', async () => {
  expect((await fetch(`${cloud.url}/console-page.ts`)).status).toBe(200);
  expect((await fetch(`${cloud.url}/..%2flocal-cloud.ts`)).status).toBe(404);
  expect((await fetch(`${cloud.url}/missing.js`)).status).toBe(404);
});

test('only pages of this machine may call', async () => {
  const asked = async (origin: string) => {
    const reply = await fetch(`${cloud.url}/_cloud/api/clock`, { headers: { origin } });
    return [reply.status, reply.headers.get('access-control-allow-origin')];
  };
  expect(await asked('http://localhost:10086')).toEqual([200, 'http://localhost:10086']);
  expect(await asked('https://evil.example')).toEqual([403, null]);
});
