import { stageName } from '../../shared/copy/stages';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import type { StageChoice } from './use-customer-rows';

/** Why the list is empty: nothing found, nobody at this stage, or a new shop. */
export function NoCustomers({ searching, stage, onAdd }: { searching: boolean; stage: StageChoice; onAdd: () => void }) {
  if (searching) return <EmptyState title="没找到" brief="换个字试试：姓名、备注的开头，或手机号后几位" />;
  if (stage !== 'all') return <EmptyState title={`还没有${stageName[stage]}`} brief="客户会随着下单自动换阶段" />;
  return <EmptyState title="还没有客户" brief="先添加一位，或到「我的」里导入表格" action={<Button onClick={onAdd}>添加客户</Button>} />;
}
