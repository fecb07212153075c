import { get, post } from './cloud.js';
import { action, h, moment, section } from './dom.js';

const HOUR = 3_600_000;

/** The cloud's clock with ways to move it, and the timers with a way to run them now. */
export async function timersView(_rest, reload) {
  const [clock, { timers }] = await Promise.all([get('clock'), get('timers')]);
  return [section('时间', ...clockParts(clock, reload)), section('定时触发器', timers.length > 0 ? h('ul', { id: 'timers' }, timers.map(timer)) : h('p', { class: 'soft' }, '没有定时触发器'))];
}

function clockParts({ now, offsetMs }, reload) {
  const fired = h('ul', { id: 'fired' });
  const travel = async (change) => {
    const answer = await post('clock', change);
    await reload();
    document.getElementById('fired')?.replaceChildren(...answer.fired.map(outcome));
  };
  const wanted = h('input', { type: 'datetime-local', 'aria-label': '上海时间' });
  const steps = [['+1 小时', HOUR], ['+1 天', 24 * HOUR], ['+7 天', 168 * HOUR], ['+30 天', 720 * HOUR]];
  return [
    h('p', {}, h('strong', { id: 'now' }, moment(now)), ' ', h('small', {}, `上海时间，比本机快 ${(offsetMs / 24 / HOUR).toFixed(1)} 天`)),
    h('div', { class: 'row' }, h('label', {}, '去到', wanted), action('出发', () => travel({ now: Date.parse(`${wanted.value}:00+08:00`) }), 'main'),
      steps.map(([label, advanceMs]) => action(label, () => travel({ advanceMs }))), action('回到现在', () => travel({ reset: true }))),
    fired,
  ];
}

function timer({ function: functionName, name, cron, nextDue }) {
  const result = h('ul');
  const run = async () => result.replaceChildren(outcome(await post('timers/run', { function: functionName, name })));
  return h('li', {}, h('div', { class: 'row' }, h('span', {}, `${functionName} / ${name} `, h('small', {}, `${cron} · ${nextDue ? `下次 ${moment(nextDue)}` : '不再触发'}`)), action('立即运行', run)), result);
}

function outcome({ function: functionName, name, ok, result, error }) {
  const text = ok ? `成功：${JSON.stringify(result)}` : `失败：${error.code} ${error.message}`;
  return h('li', { class: ok ? '' : 'bad' }, `${functionName} / ${name} ${text}`);
}
