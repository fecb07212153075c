import { View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import { LIFECYCLE_STAGES } from '@core/customers/lifecycle-stage';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { stageName } from '../../shared/copy/stages';
import { Button } from '../../shared/ui/button';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { Sheet } from '../../shared/ui/sheet';
import { SwitchCell } from '../../shared/ui/switch-cell';
import styles from './stage-sheet.module.scss';

/** 分销商 comes by promotion only. */
const BY_HAND = LIFECYCLE_STAGES.filter((stage) => stage !== 'reseller');

/** Moves a customer to another stage by hand, to stay there or until the next order says otherwise. Mounted when it opens. */
export function StageSheet({ customer, onClose }: { customer: CustomerView; onClose: () => void }) {
  const [stage, setStage] = useState(customer.stage);
  const [pinned, setPinned] = useState(customer.stagePinned);
  const command = useCommand('customers.moveStage', ['customers.get', 'customers.timeline', 'customers.list', 'customers.search']);

  const save = async () => {
    const answer = await command.run({ customerId: customer.customerId, stage, pinned });
    if (!answer.ok) return showRefusal(answer.code);
    showDone(`已设为${stageName[stage]}`);
    onClose();
  };

  return (
    <Sheet open title="调整阶段" onClose={onClose} footer={<Button loading={command.pending} onClick={() => void save()}>保存</Button>}>
      <ChipRow>
        {BY_HAND.map((option) => (
          <Chip key={option} selected={option === stage} onClick={() => setStage(option)}>{stageName[option]}</Chip>
        ))}
      </ChipRow>
      <View className={styles.pin}>
        <SwitchCell
          title="固定在这个阶段"
          brief={pinned ? '下单、久未下单都不会再自动换' : '之后随着下单自动换'}
          on={pinned}
          onChange={setPinned}
        />
      </View>
    </Sheet>
  );
}
