import { escapeHtml, page, shanghaiTime } from '../console/html';
import type { SentMessage } from './message-center';

const STYLE = `
main{padding:0 14px 32px}time{display:block;margin:18px 0 8px;text-align:center;font-size:13px;color:var(--soft)}
article{padding:16px;border-radius:8px;background:var(--card)}h2{margin:0 0 2px;font-size:17px;font-weight:600}
.to{margin:0 0 12px;font-size:13px;color:var(--soft);word-break:break-all}
dl{display:grid;grid-template-columns:max-content 1fr;gap:6px 14px;margin:0;font-size:15px}dt{color:var(--soft)}dd{margin:0;word-break:break-all}
footer{display:flex;justify-content:space-between;margin-top:14px;padding-top:12px;border-top:1px solid var(--line);font-size:14px;color:var(--soft)}
.none{padding:96px 0;text-align:center;color:var(--soft)}`;

/** 服务通知 as it looks in WeChat: one card a message, newest first. */
export function renderMessages(messages: SentMessage[], openid: string | undefined): string {
  const cards = messages.map(renderCard).join('');
  const body = cards || `<p class="none">${openid === undefined ? '还没有发出通知' : '此人还没有收到通知'}</p>`;
  return page('服务通知', STYLE, `<main>${body}</main>`);
}

function renderCard(message: SentMessage): string {
  const rows = message.fields.map(({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`).join('');
  const path = message.page ? `<code>${escapeHtml(message.page)}</code>` : '';
  return `<time>${escapeHtml(shanghaiTime(message.sentAt))}</time><article data-openid="${escapeHtml(message.openid)}" data-template="${escapeHtml(message.templateId)}">
<h2>${escapeHtml(message.title)}</h2><p class="to">发给 ${escapeHtml(message.openid)}</p><dl>${rows}</dl>
<footer><span>查看详情 ${path}</span><span>›</span></footer></article>`;
}
