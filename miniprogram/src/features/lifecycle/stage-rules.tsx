import { View } from '@tarojs/components';
import type { ActionValue } from '@core/contract';
import { DEFAULT_LIFECYCLE, LIFECYCLE_BOUNDS, sameRules, type LifecycleRules } from '@core/lifecycle/lifecycle-rules';
import { useState, type ReactNode } from 'react';
import { useMay } from '../../shared/cloud/session';
import { useAction } from '../../shared/cloud/use-action';
import { useCommand } from '../../shared/cloud/use-command';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { ErrorState } from '../../shared/ui/error-state';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { Stepper } from '../../shared/ui/stepper';
import { useAlertBeforeLeaving } from '../../shared/ui/use-alert-before-leaving';
import { RuleProgress } from '../segments/rule-progress';
import { PreviewList } from './preview-list';
import styles from './stage-rules.module.scss';
import { usePreview } from './use-preview';

interface Line {
  key: keyof LifecycleRules;
  title: string;
  brief: string;
}

const GROUPS: readonly { title: string; lines: readonly Line[] }[] = [
  { title: '老客户', lines: [{ key: 'repeatDays', title: '在几个不同的日子买过', brief: '同一天买几单只算一次' }] },
  {
    title: '忠诚客户',
    lines: [
      { key: 'loyalOrders', title: '至少买过几单', brief: '付清或已发货的才算' },
      { key: 'steadyIntervals', title: '最近几次间隔要稳定', brief: '每次隔多久买，跟平常差不多' },
      { key: 'steadyPercent', title: '最多差百分之几', brief: '平常 30 天一次，差 50% 就是 15 到 45 天' },
    ],
  },
  { title: '流失客户', lines: [{ key: 'lapseShare', title: '超过平常间隔的几倍没买', brief: '平常 30 天一次，3 倍就是 90 天；买过的每样都超过才算' }] },
];

/** The thresholds of the stages, with whom a change would move before it is saved. */
export function StageRules() {
  const settings = useAction('lifecycle.open', {});
  const may = useMay();
  if (settings.value && may('lifecycle.setRules')) return <RulesForm rules={settings.value.rules} applying={settings.value.applying} />;
  if (settings.value) return <RulesAsTheyAre rules={settings.value.rules} />;
  return (
    <Page title="阶段规则">
      {settings.refusal && <ErrorState code={settings.refusal.code} onRetry={() => void settings.refresh()} />}
      {settings.loading && <Skeleton rows={5} avatar={false} />}
    </Page>
  );
}

/** For who may not change them: what makes a stage. */
function RulesAsTheyAre({ rules }: { rules: LifecycleRules }) {
  return (
    <Page title="阶段规则">
      <RuleLines endOf={(key) => String(rules[key])} />
      <View className={styles.note}>规则由店主来改；手动设过、固定住的客户和代理不按规则变</View>
    </Page>
  );
}

function RuleLines({ endOf }: { endOf: (key: keyof LifecycleRules) => ReactNode }) {
  return (
    <View>
      {GROUPS.map(({ title, lines }) => (
        <CellGroup key={title} title={title}>
          {lines.map(({ key, title: name, brief }) => (
            <Cell key={key} wraps title={name} brief={brief} end={endOf(key)} />
          ))}
        </CellGroup>
      ))}
    </View>
  );
}

function RulesForm({ rules, applying }: { rules: LifecycleRules; applying: ActionValue<'lifecycle.open'>['applying'] }) {
  const [draft, setDraft] = useState(rules);
  const { preview, busy, look, forget } = usePreview();
  const command = useCommand('lifecycle.setRules', ['lifecycle.open']);
  const changed = !sameRules(draft, rules);
  useAlertBeforeLeaving(changed);
  const set = (next: LifecycleRules) => {
    setDraft(next);
    forget();
  };
  const save = async () => {
    const answer = await command.run({ rules: draft });
    if (!answer.ok) return showRefusal(answer.code);
    forget();
    showDone('存好了');
  };
  const footer = (
    <>
      <Button kind="plain" disabled={!changed} loading={busy} onClick={() => void look(draft)}>看谁会变动</Button>
      <Button disabled={!changed} loading={command.pending} onClick={() => void save()}>保存</Button>
    </>
  );
  return (
    <Page title="阶段规则" footer={footer}>
      <RuleProgress sweep={applying} title="正在按新规则调整客户" />
      <RuleLines endOf={(key) => <Stepper value={draft[key]} onChange={(value) => set({ ...draft, [key]: value })} {...LIFECYCLE_BOUNDS[key]} />} />
      {!sameRules(draft, DEFAULT_LIFECYCLE) && <Button kind="text" onClick={() => set(DEFAULT_LIFECYCLE)}>恢复默认</Button>}
      {preview && changed && <PreviewList preview={preview} />}
      <View className={styles.note}>手动设过、固定住的客户和代理不会被规则改动</View>
    </Page>
  );
}
