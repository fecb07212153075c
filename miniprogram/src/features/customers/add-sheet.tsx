import { openPage } from '../../shared/routes/open-page';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Icon } from '../../shared/ui/icon';
import { Sheet } from '../../shared/ui/sheet';

/** What can be added from the list of customers. Mounted when it opens. */
export function AddSheet({ onClose }: { onClose: () => void }) {
  const open = (page: 'customerEdit' | 'orderEdit' | 'import' | 'paste') => () => {
    onClose();
    openPage(page);
  };
  return (
    <Sheet open title="添加" onClose={onClose}>
      <CellGroup>
        <Cell start={<Icon name="copy" size={24} />} title="粘贴聊天" brief="地址、电话、要买什么，贴进来就认得" arrow onClick={open('paste')} />
        <Cell start={<Icon name="person" size={24} />} title="新客户" brief="只要一个名字或手机号" arrow onClick={open('customerEdit')} />
        <Cell start={<Icon name="order" size={24} />} title="记一单" brief="选客户、选产品，算好下次什么时候找她" arrow onClick={open('orderEdit')} />
        <Cell start={<Icon name="table" size={24} />} title="从表格导入" brief="Excel、CSV，客户和历史订单一起搬" arrow onClick={open('import')} />
      </CellGroup>
    </Sheet>
  );
}
