import { callsView } from './calls-view.js';
import { env } from './cloud.js';
import { dataView } from './data-view.js';
import { h } from './dom.js';
import { messagesView } from './messages-view.js';
import { stateView } from './state-view.js';
import { timersView } from './timers-view.js';

const VIEWS = [
  ['data', '数据', dataView],
  ['calls', '调用', callsView],
  ['messages', '服务通知', messagesView],
  ['timers', '时间与定时', timersView],
  ['state', '整体状态', stateView],
];

/** Shows the view that the address names: `#data/<collection>`, `#calls` … */
async function show() {
  const [name, ...rest] = decodeURIComponent(location.hash.slice(1)).split('/');
  const [current, , view] = VIEWS.find(([id]) => id === name) ?? VIEWS[0];
  document.getElementById('tabs').replaceChildren(...VIEWS.map(([id, label]) => h('a', { href: `#${id}`, 'aria-current': id === current ? 'page' : undefined }, label)));
  const place = document.getElementById('view');
  try {
    place.replaceChildren(...(await view(rest.join('/'), show)));
  } catch (error) {
    place.replaceChildren(h('p', { class: 'bad', role: 'alert' }, error.message));
  }
}

document.getElementById('env').textContent = env ?? '';
addEventListener('hashchange', show);
show();
