import { openPage } from '../../shared/routes/open-page';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Sheet } from '../../shared/ui/sheet';

const CHOICES = [
  { title: '粘贴聊天', brief: '地址、电话、要买什么，贴进来就认得', page: 'paste' },
  { title: '记一单', brief: '谁买了什么，记下来就会算好下次', page: 'orderEdit' },
  { title: '新客户', brief: '有名字或手机号就能存', page: 'customerEdit' },
  { title: '导入客户', brief: '从 Excel 表格整批搬进来', page: 'import' },
] as const;

/** What ＋ offers. */
export function AddChoices({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} title="添加" onClose={onClose}>
      <CellGroup>
        {CHOICES.map(({ title, brief, page }) => (
          <Cell
            key={page}
            title={title}
            brief={brief}
            arrow
            onClick={() => {
              onClose();
              openPage(page);
            }}
          />
        ))}
      </CellGroup>
    </Sheet>
  );
}
