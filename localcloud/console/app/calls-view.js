import { get } from './cloud.js';
import { action, h, moment, section } from './dom.js';

/** The latest runs of functions, each with its console and its database operations. */
export async function callsView(_rest, reload) {
  const { calls } = await get('calls?limit=50');
  const items = calls.map((call) => h('li', {}, run(call)));
  return [section('最近的调用', h('p', { class: 'row soft' }, h('span', {}, `${calls.length} 次`), action('刷新', reload)), h('ul', { id: 'calls' }, items))];
}

function run({ functionName, openid, source, startedAt, durationMs, coldStart, outcome, stats, operations, logs }) {
  const failed = outcome !== 'ok' && outcome !== 'running';
  const counts = `读 ${stats.reads} · 写 ${stats.writes} · 事务 ${stats.transactions} · 文档 ${stats.documents}`;
  const head = h('summary', { class: 'row' },
    h('span', {}, functionName, ' ', h('span', { class: failed ? 'bad' : 'soft' }, outcome)),
    h('small', {}, `${moment(startedAt)} · ${durationMs} ms${coldStart ? ' · 冷启动' : ''} · ${counts}`));
  return h('details', {}, head, h('p', { class: 'soft' }, `${source}${openid ? ` · ${openid}` : ''}`), table(operations), logs.length > 0 && h('pre', {}, logs.map(({ level, text }) => `${level} ${text}`).join('\n')));
}

function table(operations) {
  if (operations.length === 0) return h('p', { class: 'soft' }, '没有数据库操作');
  const rows = operations.map(({ action: name, collection, plan, keysExamined, docsExamined }) =>
    h('tr', {}, [name.replace('database.', ''), collection, plan, String(keysExamined), String(docsExamined)].map((text) => h('td', {}, text))),
  );
  return h('table', {}, h('tr', {}, ['操作', '集合', '索引', '索引项', '文档'].map((text) => h('th', {}, text))), rows);
}
