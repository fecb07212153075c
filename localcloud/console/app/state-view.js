import { post } from './cloud.js';
import { action, h, section } from './dom.js';

/** Taking everything out as a file, putting it back, beginning anew. */
export function stateView() {
  const file = h('input', { type: 'file', 'aria-label': '状态文件' });
  const said = h('p', { class: 'soft', id: 'said', role: 'status' });
  const put = async () => {
    const [chosen] = file.files;
    if (!chosen) throw new Error('请先选择文件');
    if (!confirm('用这个文件替换现在的一切？')) return;
    await post('state', await chosen.text());
    said.textContent = '已导入';
  };
  const reset = async () => {
    if (!confirm('删除所有集合、文件、通知和设置，时间回到现在？')) return;
    await post('reset');
    said.textContent = '已清空';
  };
  return [
    section('导出', h('p', { class: 'soft' }, '所有环境的集合、索引、文档、文件、通知、额度、设置和时间，写在一个文件里。'), h('a', { class: 'button', href: '/_cloud/api/state', download: 'local-cloud-state.ndjson' }, '导出')),
    section('导入', h('p', { class: 'soft' }, '先清空，再放入文件里的一切。'), h('div', { class: 'row' }, file, action('导入', put, 'main'))),
    section('清空', h('div', { class: 'row' }, h('span', { class: 'soft' }, '删除一切，重新开始。'), action('清空', reset, 'danger'))),
    said,
  ];
}
