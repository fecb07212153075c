import Taro from '@tarojs/taro';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Sheet } from '../../shared/ui/sheet';

const CHOICES = [
  { title: '记一单', brief: '谁买了什么，记下来就会算好下次', url: '/pages/order-edit/index' },
  { title: '新客户', brief: '有名字或手机号就能存', url: '/pages/customer-edit/index' },
  { title: '导入客户', brief: '从 Excel 表格整批搬进来', url: '/move-in/import/index' },
] as const;

/** What ＋ offers. */
export function AddChoices({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} title="添加" onClose={onClose}>
      <CellGroup>
        {CHOICES.map(({ title, brief, url }) => (
          <Cell
            key={url}
            title={title}
            brief={brief}
            arrow
            onClick={() => {
              onClose();
              void Taro.navigateTo({ url });
            }}
          />
        ))}
      </CellGroup>
    </Sheet>
  );
}
