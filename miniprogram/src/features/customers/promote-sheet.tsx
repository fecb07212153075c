import type { CustomerView } from '@core/customers/customers.contract';
import type { ResellerLevel } from '@core/resellers/level';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { Icon } from '../../shared/ui/icon';
import { Sheet } from '../../shared/ui/sheet';

export interface PromoteSheetProps {
  customer: CustomerView;
  levels: readonly ResellerLevel[];
  onClose: () => void;
}

/** Makes a customer a reseller, or gives one another level. Mounted when it opens. */
export function PromoteSheet({ customer, levels, onClose }: PromoteSheetProps) {
  const [levelId, setLevelId] = useState(customer.levelId ?? levels[levels.length - 1]?.levelId);
  const command = useCommand('resellers.promote', ['customers.get', 'customers.timeline', 'customers.list', 'resellers.list']);

  const save = async () => {
    if (levelId === undefined) return;
    const answer = await command.run({ customerId: customer.customerId, levelId });
    if (!answer.ok) return showRefusal(answer.code);
    showDone('已设为代理');
    onClose();
  };

  return (
    <Sheet open title={customer.levelId ? '代理等级' : '设为代理'} onClose={onClose} footer={<Button loading={command.pending} onClick={() => void save()}>保存</Button>}>
      <CellGroup note="代理拿货不计入用量和复购；绑定微信后，能看到自己的订单和等级。">
        {levels.map((level) => (
          <Cell key={level.levelId} title={level.name} end={level.levelId === levelId ? <Icon name="check" /> : undefined} onClick={() => setLevelId(level.levelId)} />
        ))}
      </CellGroup>
    </Sheet>
  );
}
