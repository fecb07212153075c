import type { OwnView } from '@core/privacy/own-view';
import { useCommand } from '../../shared/cloud/use-command';
import { CellGroup } from '../../shared/ui/cell';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { SwitchCell } from '../../shared/ui/switch-cell';
import { OWN_TOUCHES } from './own-touches';

/** 不要打扰: set and lifted with one tap. */
export function OwnQuiet({ own: { quiet } }: { own: OwnView }) {
  const command = useCommand('privacy.setQuiet', OWN_TOUCHES);
  const set = async (wanted: boolean) => {
    const answer = await command.run({ quiet: wanted });
    if (!answer.ok) return showRefusal(answer.code);
    showDone(wanted ? '不会打扰您了' : '可以联系您了');
  };
  return (
    <CellGroup title="联系">
      <SwitchCell title="不要打扰我" brief={quiet ? '只有发货、订单的事才会联系您，用完也不提醒' : '打开后，不再收到关怀、祝福和用完提醒'} on={quiet} onChange={(wanted) => void set(wanted)} />
    </CellGroup>
  );
}
