import type { CloudClock } from '../clock/cloud-clock';
import type { Environments } from '../environments';
import type { FunctionRuntime } from '../functions/function-runtime';
import type { Invocation } from '../functions/invocation';
import { sendBytes } from '../gateway/http-body';
import type { LocalHandler } from '../gateway/local-api';
import type { TimerScheduler } from '../timers/timer-scheduler';
import { escapeHtml, page, shanghaiTime } from './html';

const RECENT_CALLS = 20;

const STYLE = `
main{padding:0 14px 32px}section{margin-bottom:14px;padding:14px 16px;border-radius:8px;background:var(--card)}
h2{margin:0 0 8px;font-size:15px;font-weight:600}ul{margin:0;padding:0;list-style:none;font-size:14px}
li{display:flex;flex-wrap:wrap;gap:4px 10px;align-items:center;justify-content:space-between;padding:7px 0;border-top:1px solid var(--line);overflow-wrap:anywhere}
li:first-child{border-top:0}small{color:var(--soft)}button{min-height:32px;padding:0 12px;border:0;border-radius:6px;background:var(--link);color:#fff;font:inherit;font-size:14px}
.clock{display:flex;flex-wrap:wrap;gap:8px;align-items:center}.clock span{flex:1 0 100%}`;

/** Posts what a button carries and shows the page again. */
const SCRIPT = `document.addEventListener('click',async(event)=>{const button=event.target.closest('button[data-post]');if(!button)return;
button.disabled=true;await fetch(button.dataset.post,{method:'POST',body:button.dataset.body});location.reload()})`;

export interface ConsoleParts {
  environments: Environments;
  functions: FunctionRuntime;
  timers: TimerScheduler;
  clock: CloudClock;
}

/** The first page of the local cloud: what is in it, and the few things to do by hand. */
export function consolePage(parts: ConsoleParts): Record<string, LocalHandler> {
  return {
    'GET /_cloud': ({ response, env }) => {
      const body = `<main>${[clock(parts.clock), collections(parts.environments, env), timers(parts.timers), calls(parts.functions)].join('')}</main><script>${SCRIPT}</script>`;
      sendBytes(response, page(`本地云 · ${env}`, STYLE, body), 'text/html; charset=utf-8');
    },
  };
}

function clock(cloudClock: CloudClock): string {
  const day = 86_400_000;
  return section(
    '时间与通知',
    `<div class="clock"><span>${shanghaiTime(cloudClock.now())} <small>比本机快 ${(cloudClock.offsetMs / day).toFixed(1)} 天</small></span>
${button('/_cloud/api/clock', { advanceMs: day }, '+1 天')}${button('/_cloud/api/clock', { advanceMs: 7 * day }, '+7 天')}${button('/_cloud/api/clock', { reset: true }, '回到现在')}
<a href="/_cloud/messages">服务通知</a></div>`,
  );
}

function collections(environments: Environments, env: string): string {
  const rows = environments.database(env).collections().map(({ name, count, indexes }) => `<li><span>${escapeHtml(name)}</span><small>${count} 条 · ${indexes.length} 个索引</small></li>`);
  return section('集合', list(rows, '还没有集合'));
}

function timers(scheduler: TimerScheduler): string {
  const rows = scheduler.list().map(({ function: functionName, name, cron, nextDue }) => {
    const due = nextDue === undefined ? '不再触发' : `下次 ${shanghaiTime(nextDue)}`;
    const label = `<span>${escapeHtml(`${functionName} / ${name}`)} <small>${escapeHtml(cron)} · ${due}</small></span>`;
    return `<li>${label}${button('/_cloud/api/timers/run', { function: functionName, name }, '立即运行')}</li>`;
  });
  return section('定时触发器', list(rows, '没有定时触发器'));
}

function calls(functions: FunctionRuntime): string {
  return section('最近的调用', list(functions.invocations(RECENT_CALLS).map(renderCall), '还没有调用'));
}

function renderCall({ functionName, openid, outcome, durationMs, coldStart, meter }: Invocation): string {
  const { reads, writes, documents } = meter.stats;
  const detail = `${outcome} · ${durationMs} ms${coldStart ? ' · 冷启动' : ''} · 读 ${reads} 写 ${writes} 文档 ${documents}`;
  return `<li><span>${escapeHtml(functionName)}</span><small>${escapeHtml(openid)} ${escapeHtml(detail)}</small></li>`;
}

function section(title: string, body: string): string {
  return `<section><h2>${title}</h2>${body}</section>`;
}

function list(rows: string[], none: string): string {
  return rows.length > 0 ? `<ul>${rows.join('')}</ul>` : `<small>${none}</small>`;
}

function button(path: string, body: object, label: string): string {
  return `<button data-post="${path}" data-body="${escapeHtml(JSON.stringify(body))}">${label}</button>`;
}
