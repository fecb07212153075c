import { stageName } from '../../shared/copy/stages';
import { openPage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import type { ListFilter } from './list-filter';

const moveIn = () => openPage('import');

/** Why the list is empty: nothing found, nobody at this stage, of this grade or with this tag, or a new shop. */
export function NoCustomers({ searching, filter, onAdd }: { searching: boolean; filter: ListFilter; onAdd: () => void }) {
  if (searching) return <EmptyState title="没找到" brief="换个写法试试：姓名、拼音首字母、备注，或手机号后几位" />;
  if (filter.segment !== null) return <EmptyState title="现在没有客户符合" brief="有人符合时会自己出现在这里" />;
  if (filter.tagId !== null) return <EmptyState title="没有客户用这个标签" brief="在客户页点「＋标签」就能加上" />;
  if (filter.grade !== null) return <EmptyState title={`现在没有 ${filter.grade} 类客户`} brief="每天夜里按近 12 个月的销售额重新分" />;
  if (filter.stage !== 'all') return <EmptyState title={`还没有${stageName[filter.stage]}`} brief="客户会随着下单自动换阶段" />;
  const actions = (
    <>
      <Button onClick={moveIn}>从表格导入</Button>
      <Button kind="text" onClick={onAdd}>手动添加</Button>
    </>
  );
  return <EmptyState title="还没有客户" brief="手上有 Excel 或 CSV？一次搬进来，历史订单也能带上" action={actions} />;
}
