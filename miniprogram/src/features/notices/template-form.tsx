import { View } from '@tarojs/components';
import type { NoticeKind } from '@core/notices/notice';
import { NOTICE_SLOTS, type NoticeTemplate } from '@core/notices/notice-fields';
import { useState } from 'react';
import { DraftLine } from '../../shared/drafts/draft-line';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { Page } from '../../shared/ui/page';
import { SegmentedFilter } from '../../shared/ui/segmented-filter';
import { Sheet } from '../../shared/ui/sheet';
import { slotName } from './read-template';
import styles from './template-form.module.scss';
import { useTemplateForm } from './use-template-form';

const STEPS = [
  '用电脑打开 mp.weixin.qq.com，登录小程序',
  '订阅消息 → 公共模板库，选一个带「商品名称」的一次性模板（提醒要有「日期」，发货要有「快递单号」，进货答复要有「订单状态」）',
  '在「我的模板」里点开它，把模板 ID 和详细内容复制到下面',
];

const KINDS = [
  { key: 'reorder' as const, label: '用完提醒' },
  { key: 'shipping' as const, label: '发货通知' },
  { key: 'order-status' as const, label: '进货答复' },
];

const WHY: Record<NoticeKind, string> = {
  reorder: '设好后，客户点一次「到时提醒我」，快用完的那天微信会自动通知 TA。没设也能用：到那天话术会排进「今天」，由你自己发。',
  shipping: '设好后，点过提醒的客户在你发货时会收到快递单号。没设也能用：发货后把单号复制给 TA 就行。',
  'order-status': '设好后，代理提交进货单时点一下允许，你同意或婉拒了微信会告诉 TA。没设也能用：答复后把话复制给 TA 就行。',
};

/** The owner tells which of WeChat's templates carries which notice. */
export function TemplateForms({ templates }: { templates: Partial<Record<NoticeKind, NoticeTemplate>> }) {
  const [kind, setKind] = useState<NoticeKind>('reorder');
  return <TemplateForm key={kind} kind={kind} stored={templates[kind]} onKind={setKind} />;
}

function TemplateForm({ kind, stored, onKind }: { kind: NoticeKind; stored?: NoticeTemplate; onKind: (kind: NoticeKind) => void }) {
  const form = useTemplateForm(kind, stored);
  const [asking, setAsking] = useState<string | null>(null);
  const asked = form.keywords.find(({ key }) => key === asking);
  return (
    <Page title="通知模板" footer={<Button loading={form.pending} onClick={() => void form.save()}>保存</Button>}>
      <View><DraftLine draft={form.form} /></View>
      <SegmentedFilter options={KINDS} selected={kind} onSelect={onKind} />
      <View className={styles.why}>{WHY[kind]}</View>
      <CellGroup title="去哪里找">
        {STEPS.map((step, index) => (
          <Cell key={step} start={<View className={styles.number}>{index + 1}</View>} title={<View className={styles.step}>{step}</View>} />
        ))}
      </CellGroup>
      <CellGroup title={KINDS.find(({ key }) => key === kind)?.label} note="保存后会换掉之前设的模板">
        <Field label="模板 ID" value={form.draft.templateId} onChange={(templateId) => form.change({ templateId })} placeholder="43 个字符，区分大小写" maxLength={64} error={form.faults.templateId} />
        <Field label="详细内容" value={form.draft.details} onChange={(details) => form.change({ details })} placeholder="商品名称:{{thing1.DATA}}" multiline maxLength={600} error={form.faults.details} />
      </CellGroup>
      {form.keywords.length > 0 && (
        <CellGroup title="每一项填什么" note="已经按名称认好了，不对就点开改">
          {form.keywords.map(({ key, label, slot }) => (
            <Cell key={key} title={label || key} brief={label ? key : undefined} end={slotName[slot]} arrow onClick={() => setAsking(key)} />
          ))}
        </CellGroup>
      )}
      <Sheet open={asked !== undefined} title={`「${asked?.label || asked?.key}」填什么`} onClose={() => setAsking(null)}>
        <ChipRow>
          {NOTICE_SLOTS[kind].map((slot) => (
            <Chip
              key={slot}
              selected={asked?.slot === slot}
              onClick={() => {
                if (asked) form.choose(asked.key, slot);
                setAsking(null);
              }}
            >
              {slotName[slot]}
            </Chip>
          ))}
        </ChipRow>
      </Sheet>
    </Page>
  );
}
