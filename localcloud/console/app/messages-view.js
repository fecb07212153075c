import { get } from './cloud.js';
import { h, moment, section } from './dom.js';

/** Delivered notices as cards, newest first, and the pushes that told the cloud of them. */
export async function messagesView() {
  const [{ messages }, { pushes }] = await Promise.all([get('messages'), get('pushes')]);
  const cards = messages.map(({ openid, title, fields, page, sentAt }) =>
    h('article', { class: 'notice' }, h('strong', {}, title), h('div', { class: 'soft' }, `${moment(sentAt)} · 发给 ${openid}`),
      h('dl', {}, fields.flatMap(({ label, value }) => [h('dt', {}, label), h('dd', {}, value)])),
      page && h('p', { class: 'soft' }, page)),
  );
  const rows = pushes.map(({ openid, event, outcome }) => h('li', {}, h('details', {}, h('summary', {}, `${event.Event} · ${openid} · ${outcome}`), h('pre', {}, JSON.stringify(event, null, 2)))));
  return [
    messages.length > 0 ? h('div', { class: 'notices', id: 'notices' }, cards) : section('服务通知', h('p', { class: 'soft' }, '还没有发出通知')),
    section('消息推送', rows.length > 0 ? h('ul', {}, rows) : h('p', { class: 'soft' }, '还没有推送')),
  ];
}
