import type { FunctionSources } from '../temporary-cloud';

const SDK = "const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });";
const OPENAPI = `${SDK} exports.main = async ({ api, parameters }) => {
  const [group, name] = api.split('.');
  try {
    const answer = await cloud.openapi[group][name](parameters);
    return answer.buffer ? { errCode: answer.errCode, contentType: answer.contentType, start: answer.buffer.subarray(0, 3).toString('hex') } : answer;
  } catch (error) { return { errCode: error.errCode, errMsg: error.message }; }
};`;
const PERMISSIONS = ['subscribeMessage.send', 'security.msgSecCheck', 'wxacode.getUnlimited', 'phonenumber.getPhoneNumber', 'ocr.idcard'];

/** The functions that the cases call. */
export const FUNCTIONS: FunctionSources = {
  echo: { 'index.js': 'exports.main = async (event) => event;' },
  context: { 'index.js': `${SDK} exports.main = async () => cloud.getWXContext();` },
  outer: { 'index.js': `${SDK} exports.main = async (event) => (await cloud.callFunction({ name: event.name, data: event.data || {} })).result;` },
  carefulOuter: { 'index.js': `${SDK} exports.main = async ({ name }) => { try { return await cloud.callFunction({ name }); } catch (error) { return { errCode: error.errCode, code: error.code }; } };` },
  thrower: { 'index.js': "exports.main = async () => { throw new Error('my own trouble'); };" },
  slow: { 'index.js': 'exports.main = () => new Promise((resolve) => setTimeout(resolve, 60000));', 'config.json': '{"timeout":1}' },
  large: { 'index.js': "exports.main = async ({ bytes }) => 'x'.repeat(bytes);" },
  openapi: { 'index.js': OPENAPI, 'config.json': JSON.stringify({ permissions: { openapi: PERMISSIONS } }) },
  unlisted: { 'index.js': OPENAPI },
  events: { 'index.js': `${SDK} exports.main = async (event) => { await cloud.database().collection('things').add({ data: { event } }); return 'success'; };` },
  tick: { 'index.js': `${SDK} exports.main = async (event) => ({ event, context: cloud.getWXContext() });`, 'config.json': '{"triggers":[{"name":"myTimer","type":"timer","config":"0 0 9 * * * *"}]}' },
  counter: { 'index.js': 'let n = 0; exports.main = async () => (n += 1);' },
};
