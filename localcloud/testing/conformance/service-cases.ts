import { refusal, type ConformanceCase } from './conformance-case';

const FUNCTION_GUIDE = 'wx guide/functions/userinfo' as const;
const upload = (name: string) => `wx reference-sdk-api/storage/${name}` as const;
const bytes = Buffer.from([0, 255, 1, 2, 3]);

/** Functions. */
const FUNCTION_CASES: ConformanceCase[] = [
  { says: 'a function gets what was passed and gives what it returns', source: 'wx reference-sdk-api/functions/Cloud.callFunction', ask: async ({ callFromClient }) => (await callFromClient('echo', { a: 1, list: [null, '张三'] })).result, answer: expect.objectContaining({ a: 1, list: [null, '张三'] }) },
  { says: 'the event carries userInfo', source: FUNCTION_GUIDE, ask: async ({ callFromClient }) => (await callFromClient('echo', {}, 'o_user')).result, answer: { userInfo: { openId: 'o_user', appId: expect.any(String) } } },
  { says: 'getWXContext names the person, the app, the environment and the source', source: 'wx reference-sdk-api/utils/Cloud.getWXContext', ask: async ({ callFromClient }) => (await callFromClient('context', {}, 'o_user')).result, answer: expect.objectContaining({ OPENID: 'o_user', APPID: expect.any(String), ENV: 'local-env', SOURCE: 'wx_client' }) },
  { says: 'a function calls another, whose source says so', source: 'wx reference-sdk-api/utils/Cloud.getWXContext', ask: async ({ callFromClient }) => (await callFromClient('outer', { name: 'context' })).result, answer: expect.objectContaining({ SOURCE: 'wx_client,scf' }) },
  { says: 'a function passes data to another', source: 'wx reference-sdk-api/functions/Cloud.callFunction', ask: async ({ callFromClient }) => (await callFromClient('outer', { name: 'echo', data: { x: 1 } })).result, answer: expect.objectContaining({ x: 1 }) },
  { says: 'an error of the function is -504002 at the mini-program, with its text', source: 'wx reference/errcode', ask: async ({ callFromClient }) => (await callFromClient('thrower')).error, answer: expect.objectContaining({ errCode: -504002, errMsg: expect.stringContaining('my own trouble') }) },
  { says: 'a function that is not there is -501000', source: 'tcb error-code/basic/FUNCTION_NOT_FOUND', ask: async ({ callFromClient }) => (await callFromClient('nowhere')).error, answer: expect.objectContaining({ errCode: -501000 }) },
  { says: 'a function that is not there, asked for by a function', source: 'tcb error-code/basic/FUNCTION_NOT_FOUND', ask: async ({ callFromClient }) => (await callFromClient('carefulOuter', { name: 'nowhere' })).result, answer: { errCode: -1, code: 'FUNCTION_NOT_FOUND' } },
  { says: 'a function is ended at its timeout', source: 'tcb error-code/basic/FUNCTIONS_TIME_LIMIT_EXCEEDED', ask: async ({ callFromClient }) => (await callFromClient('carefulOuter', { name: 'slow' })).result, answer: { errCode: -1, code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' } },
  { says: 'a reply over 1 MB does not reach the mini-program', source: 'wx reference/errcode', ask: async ({ callFromClient }) => (await callFromClient('large', { bytes: 1_100_000 })).error, answer: expect.objectContaining({ errCode: -604001 }) },
  { says: 'the SDK calls a function from outside, without a person', source: 'wx reference-sdk-api/functions/Cloud.callFunction', ask: async ({ sdk }) => (await sdk.callFunction({ name: 'context' })).result, answer: expect.not.objectContaining({ OPENID: expect.stringMatching(/./) }) },
  { says: 'an instance keeps its memory between calls', source: 'wx guide/functions/mechanism', ask: async ({ callFromClient }) => Number((await callFromClient('counter')).result) - Number((await callFromClient('counter')).result), answer: -1 },
  { says: 'a timer calls with its name and time, and nobody', source: 'wx guide/functions/triggers', ask: async ({ api }) => (await api('POST', '/_cloud/api/timers/run', { function: 'tick' })).result, answer: { event: { Type: 'Timer', TriggerName: 'myTimer', Time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) }, context: expect.objectContaining({ SOURCE: 'wx_trigger' }) } },
];

/** Files. */
const STORAGE_CASES: ConformanceCase[] = [
  { says: 'uploadFile gives a file id of the environment', source: upload('uploadFile/Cloud.uploadFile'), ask: async ({ sdk }) => (await sdk.uploadFile({ cloudPath: 'a/b.bin', fileContent: bytes })).fileID, answer: expect.stringMatching(/^cloud:\/\/local-env\.[^/]+\/a\/b\.bin$/) },
  { says: 'downloadFile gives the bytes back', source: upload('downloadFile/Cloud.downloadFile'), ask: async ({ sdk }) => { const { fileID } = await sdk.uploadFile({ cloudPath: 'c.bin', fileContent: bytes }); return [...(await sdk.downloadFile({ fileID })).fileContent]; }, answer: [...bytes] },
  { says: 'uploading again replaces', source: upload('uploadFile/Cloud.uploadFile'), ask: async ({ sdk }) => { await sdk.uploadFile({ cloudPath: 'd.txt', fileContent: Buffer.from('old') }); const { fileID } = await sdk.uploadFile({ cloudPath: 'd.txt', fileContent: Buffer.from('new') }); return (await sdk.downloadFile({ fileID })).fileContent.toString(); }, answer: 'new' },
  { says: 'a path may hold Chinese and signs', source: 'sdk storage/downloadFile.test.ts', ask: async ({ sdk }) => { const { fileID } = await sdk.uploadFile({ cloudPath: 'a|b测试.jpeg', fileContent: bytes }); return (await sdk.downloadFile({ fileID })).fileContent.length; }, answer: 5 },
  { says: 'getTempFileURL gives an address that serves the bytes', source: upload('Cloud.getTempFileURL'), ask: async ({ sdk }) => { const { fileID } = await sdk.uploadFile({ cloudPath: 'e.bin', fileContent: bytes }); const [file] = (await sdk.getTempFileURL({ fileList: [fileID] })).fileList; return [file, [...new Uint8Array(await (await fetch(String(file?.tempFileURL))).arrayBuffer())]]; }, answer: [expect.objectContaining({ status: 0, fileID: expect.stringContaining('e.bin'), tempFileURL: expect.stringMatching(/^http/) }), [...bytes]] },
  { says: 'getTempFileURL of a file that is not there says so in the list', source: 'sdk storage/getDownloadUrls.test.ts', ask: async ({ sdk }) => (await sdk.getTempFileURL({ fileList: ['cloud://local-env.bucket/none.jpg'] })).fileList[0]?.status, answer: -503003 },
  { says: 'getTempFileURL of more than 50 files is refused', source: 'sdk storage/getDownloadUrls.test.ts', ask: ({ sdk }) => refusal(sdk.getTempFileURL({ fileList: Array(51).fill('cloud://local-env.bucket/none.jpg') })), answer: expect.objectContaining({ code: 'INVALID_PARAM' }) },
  { says: 'deleteFile', source: upload('Cloud.deleteFile'), ask: async ({ sdk }) => { const { fileID } = await sdk.uploadFile({ cloudPath: 'f.bin', fileContent: bytes }); const { fileList } = await sdk.deleteFile({ fileList: [fileID] }); return [fileList[0]?.status, (await sdk.getTempFileURL({ fileList: [fileID] })).fileList[0]?.status]; }, answer: [0, -503003] },
  { says: 'deleteFile of more than 50 files is refused', source: 'sdk storage/deleteFile.test.ts', ask: ({ sdk }) => refusal(sdk.deleteFile({ fileList: Array(51).fill('cloud://unexistJpg.jpg') })), answer: expect.objectContaining({ code: 'INVALID_PARAM' }) },
  { says: 'downloadFile of a file that is not there throws', source: 'sdk storage/downloadFile.test.ts', ask: ({ sdk }) => refusal(sdk.downloadFile({ fileID: 'cloud://local-env.bucket/none.jpg' })), answer: expect.objectContaining({ errCode: -1 }) },
];

export const SERVICE_CASES: ConformanceCase[] = [...FUNCTION_CASES, ...STORAGE_CASES];
