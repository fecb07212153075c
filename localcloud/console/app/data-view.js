import { get, post } from './cloud.js';
import { action, h, section } from './dom.js';

const PAGE = 20;

/** Collections at the side; of the chosen one its indexes and its documents. */
export async function dataView(chosen) {
  const { collections } = await get('collections');
  if (collections.length === 0) return [section('集合', h('p', { class: 'soft' }, '还没有集合'))];
  const collection = collections.find(({ name }) => name === chosen) ?? collections[0];
  return [h('div', { class: 'columns' }, list(collections, collection), h('div', {}, documents(collection), indexes(collection)))];
}

function list(collections, current) {
  const items = collections.map(({ name, count }) => {
    const open = () => (location.hash = `#data/${encodeURIComponent(name)}`);
    return h('li', {}, h('button', { type: 'button', onclick: open, 'aria-current': name === current.name ? 'true' : undefined }, name, ' ', h('small', {}, `${count} 条`)));
  });
  return h('section', { class: 'list' }, h('h2', {}, '集合'), h('ul', {}, items));
}

function indexes({ indexes: all }) {
  const rows = all.map(({ name, keys, unique }) =>
    h('tr', {}, h('td', {}, name), h('td', {}, keys.map(({ field, direction }) => `${field} ${direction}`).join(', ')), h('td', {}, unique ? '唯一' : '')),
  );
  return section('索引', h('table', { id: 'indexes' }, h('tr', {}, h('th', {}, '名称'), h('th', {}, '字段'), h('th', {}, '')), rows));
}

function documents({ name }) {
  const filter = h('input', { name: 'filter', value: '{}', spellcheck: 'false' });
  const order = h('input', { name: 'order', value: '{}', spellcheck: 'false' });
  const found = h('div', { id: 'documents' });
  let skip = 0;

  async function load() {
    const query = { collection: name, filter: JSON.parse(filter.value || '{}'), order: JSON.parse(order.value || '{}'), skip, limit: PAGE };
    const page = await post('documents/find', query);
    const range = page.documents.length === 0 ? '没有文档' : `第 ${skip + 1}–${skip + page.documents.length} 条，共 ${page.total} 条`;
    found.replaceChildren(
      h('p', { class: 'row soft' }, h('span', {}, `${range} · ${page.plan || '全部'} · 读了 ${page.docsExamined} 条`), turn('上一页', -PAGE, skip > 0), turn('下一页', PAGE, skip + PAGE < page.total)),
      h('ul', {}, page.documents.map((document) => h('li', {}, shown(name, document, load)))),
    );
  }
  const turn = (label, by, possible) => {
    const button = action(label, () => ((skip += by), load()));
    button.disabled = !possible;
    return button;
  };
  const search = () => ((skip = 0), load());
  load().catch((error) => found.replaceChildren(h('p', { class: 'bad', role: 'alert' }, error.message)));
  const fields = h('div', { class: 'row' }, h('label', {}, '条件', filter), h('label', {}, '排序', order), action('查询', search, 'main'), action('新增', () => found.prepend(editor(name, {}, load))));
  return section(name, fields, found);
}

function shown(collection, document, reload) {
  const place = h('div', {}, h('pre', {}, JSON.stringify(document, null, 2)));
  place.append(
    h('div', { class: 'row' }, h('span'), action('修改', () => place.replaceChildren(editor(collection, document, reload))), action('删除', () => remove(collection, document._id, reload), 'danger')),
  );
  return place;
}

function editor(collection, document, reload) {
  const text = h('textarea', { name: 'document', spellcheck: 'false', 'aria-label': '文档' });
  text.value = JSON.stringify(document, null, 2);
  const save = async () => {
    await post('documents/save', { collection, document: JSON.parse(text.value) });
    await reload();
  };
  return h('div', {}, text, h('div', { class: 'row' }, h('span'), action('保存', save, 'main'), action('取消', reload)));
}

async function remove(collection, id, reload) {
  if (!confirm(`删除 ${collection} 的 ${JSON.stringify(id)}？`)) return;
  await post('documents/remove', { collection, id });
  await reload();
}
