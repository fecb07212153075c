import type { CustomerView } from '@core/customers/customers.contract';
import { useMay } from '../../shared/cloud/session';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Sheet } from '../../shared/ui/sheet';

export type MenuChoice = 'edit' | 'stage' | 'share' | 'promote' | 'remove' | 'erase' | 'enquiry' | 'complaint' | 'reminder';

export interface CustomerMenuProps {
  customer: CustomerView;
  onChoose: (choice: MenuChoice) => void;
  onClose: () => void;
}

/** The acts behind ⋯. */
export function CustomerMenu({ customer, onChoose, onClose }: CustomerMenuProps) {
  const may = useMay();
  const isReseller = customer.levelId !== null;
  return (
    <Sheet open title={customer.name} onClose={onClose}>
      <CellGroup>
        <Cell title="编辑资料" onClick={() => onChoose('edit')} />
        {!isReseller && <Cell title="调整阶段" brief="手动换阶段，或固定在一个阶段" onClick={() => onChoose('stage')} />}
        {!customer.bound && <Cell title="邀请绑定微信" brief="发一张名片，客户能看订单、收用完提醒" onClick={() => onChoose('share')} />}
        {may('resellers.promote') && <Cell title={isReseller ? '改代理等级' : '设为代理'} onClick={() => onChoose('promote')} />}
      </CellGroup>
      <CellGroup>
        <Cell title="记咨询" brief="问了没买，明天起提醒你跟进" onClick={() => onChoose('enquiry')} />
        {!customer.complaint && <Cell title="记投诉" brief="处理好之前先不打扰 TA" onClick={() => onChoose('complaint')} />}
        <Cell title="定提醒、拜访" brief="到那天出现在「今天」，可以重复" onClick={() => onChoose('reminder')} />
      </CellGroup>
      {may('customers.remove') && (
        <CellGroup>
          <Cell title="删除客户" brief="删错了可以马上撤销" onClick={() => onChoose('remove')} />
          {may('privacy.erase') && <Cell title="TA 要求删除资料" brief="彻底删掉是谁，订单只留金额，不能恢复" onClick={() => onChoose('erase')} />}
        </CellGroup>
      )}
    </Sheet>
  );
}
