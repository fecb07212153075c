import { View } from '@tarojs/components';
import type { ContactRules } from '@core/reminders/contact';
import type { ReasonKind } from '@core/reminders/reason';
import { useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { useCommand } from '../../shared/cloud/use-command';
import { reasonName } from '../../shared/copy/reasons';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { ErrorState } from '../../shared/ui/error-state';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { Stepper } from '../../shared/ui/stepper';
import { SwitchCell } from '../../shared/ui/switch-cell';
import { useAlertBeforeLeaving } from '../../shared/ui/use-alert-before-leaving';
import { DESK_TOUCHES } from './use-wordings';

/** What may be switched off, each with what it does. What somebody waits for, owes or runs out of always shows. */
const OPTIONAL: readonly { kind: ReasonKind; brief: string }[] = [
  { kind: 'asked', brief: '问了没买，第二天起提醒你跟进' },
  { kind: 'care', brief: '收货第 1 天和第 15 天问一声' },
  { kind: 'birthday', brief: '公历、农历生日当天' },
  { kind: 'festival', brief: '节日前一天，只给 A 类、忠诚客户和粉丝' },
  { kind: 'lapsing', brief: '快流失之前提醒你挽回' },
];
const MOST_CONTACTS = 7;
const MOST_DAYS = 60;

/** How often care may knock, and what 今天 shows. */
export function ContactRulesScreen() {
  const desk = useAction('desk.open', {});
  return (
    <View>
      {desk.value ? (
        <RulesForm rules={desk.value.rules} />
      ) : (
        <Page title="联系规则">
          {desk.refusal && <ErrorState code={desk.refusal.code} onRetry={() => void desk.refresh()} />}
          {desk.loading && <Skeleton rows={5} avatar={false} />}
        </Page>
      )}
    </View>
  );
}

function RulesForm({ rules }: { rules: ContactRules }) {
  const [capContacts, setContacts] = useState(rules.capContacts);
  const [capDays, setDays] = useState(rules.capDays);
  const [off, setOff] = useState(rules.off);
  const command = useCommand('desk.setRules', DESK_TOUCHES);
  useAlertBeforeLeaving(capContacts !== rules.capContacts || capDays !== rules.capDays || OPTIONAL.some(({ kind }) => off.includes(kind) !== rules.off.includes(kind)));
  const save = async () => {
    const answer = await command.run({ capContacts, capDays, off: off.filter((kind) => OPTIONAL.some((one) => one.kind === kind)) });
    if (!answer.ok) return showRefusal(answer.code);
    showDone('存好了');
  };
  const show = (kind: ReasonKind, shown: boolean) => setOff(shown ? off.filter((one) => one !== kind) : [...off, kind]);
  return (
    <Page title="联系规则" footer={<Button loading={command.pending} onClick={() => void save()}>保存</Button>}>
      <CellGroup title="别打扰太勤" note={`同一位客户 ${capDays} 天里联系过 ${capContacts} 次，就先不提醒关怀、生日、节日和挽回`}>
        <Cell title="多少天里" end={<Stepper value={capDays} onChange={setDays} max={MOST_DAYS} />} />
        <Cell title="最多联系几次" end={<Stepper value={capContacts} onChange={setContacts} max={MOST_CONTACTS} />} />
      </CellGroup>
      <CellGroup title="今天提醒哪些">
        {OPTIONAL.map(({ kind, brief }) => (
          <SwitchCell key={kind} title={reasonName[kind]} brief={brief} on={!off.includes(kind)} onChange={(on) => show(kind, on)} />
        ))}
      </CellGroup>
      <CellGroup title="一直会提醒">
        <Cell title="待发货、未付清、快用完、要求删除资料、自定提醒" brief="不算次数，也不会关掉：TA 在等货、欠着款、快用完了，或是你自己定的事" />
      </CellGroup>
    </Page>
  );
}
