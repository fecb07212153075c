import { startTemporaryCloud, type TemporaryCloud } from '../testing/temporary-cloud';

let cloud: TemporaryCloud;
beforeAll(async () => {
  cloud = await startTemporaryCloud();
});
afterAll(() => cloud.discard());

test('a file uploaded by the SDK comes back byte for byte, whatever its path', async () => {
  const content = Buffer.from([0, 1, 2, 255, 13, 10]);
  const { fileID } = await cloud.sdk.uploadFile({ cloudPath: '导入/客户 表.xlsx', fileContent: content });
  expect(fileID).toBe('cloud://local-env.6c6f-local-env-1250000000/导入/客户 表.xlsx');
  expect((await cloud.sdk.downloadFile({ fileID })).fileContent.equals(content)).toBe(true);
});

test('a deleted file is gone, and each absence is told in its line', async () => {
  const { fileID } = await cloud.sdk.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('a') });
  expect((await cloud.sdk.deleteFile({ fileList: [fileID, `${fileID}x`] })).fileList).toMatchObject([{ status: 0 }, { status: -503003 }]);
  expect((await cloud.sdk.getTempFileURL({ fileList: [fileID] })).fileList).toMatchObject([{ fileID, status: -503003 }]);
  await expect(cloud.sdk.downloadFile({ fileID })).rejects.toMatchObject({ errCode: -1 });
});

test('a link ends with its time', async () => {
  const { fileID } = await cloud.sdk.uploadFile({ cloudPath: 'b.txt', fileContent: Buffer.from('b') });
  const { fileList } = await cloud.sdk.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] });
  const link = String(fileList[0]?.tempFileURL);
  expect(await (await fetch(link)).text()).toBe('b');
  expect((await fetch(link.replace(/sign=./, 'sign=x'))).status).toBe(403);
  await cloud.api('POST', '/_cloud/api/clock', { advanceMs: 61_000 });
  expect((await fetch(link)).status).toBe(403);
  await cloud.api('POST', '/_cloud/api/clock', { reset: true });
});

test('a client upload is found by the functions', async () => {
  const reply = await fetch(`${cloud.url}/_cloud/api/upload?path=in/c.csv&openid=o_seller`, { method: 'POST', body: 'a,b' });
  const { fileID } = (await reply.json()) as { fileID: string };
  expect((await cloud.sdk.downloadFile({ fileID })).fileContent.toString()).toBe('a,b');
  expect(await cloud.api('POST', '/_cloud/api/files/urls', { fileList: [fileID] })).toMatchObject({ fileList: [{ fileID, status: 0 }] });
});

test('a path that leads out of the store is refused', async () => {
  const reply = await fetch(`${cloud.url}/_cloud/api/upload?path=../x&openid=o`, { method: 'POST', body: 'x' });
  expect(reply.status).toBe(400);
});
