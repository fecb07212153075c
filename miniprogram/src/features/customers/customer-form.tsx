import { View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import type { CustomerId } from '@core/kernel/ids';
import { BROUGHT_BY } from '@core/profile/channels';
import { useEffect, useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { useNameOf } from '../../shared/people/use-name-of';
import { openPage } from '../../shared/routes/open-page';
import { DraftLine } from '../../shared/drafts/draft-line';
import { Button } from '../../shared/ui/button';
import { Cell } from '../../shared/ui/cell';
import { Field } from '../../shared/ui/field';
import { Page } from '../../shared/ui/page';
import { PersonPicker } from '../profile/person-picker';
import { saysMore } from './customer-draft';
import styles from './customer-form.module.scss';
import { FormClashes } from './form-clashes';
import { MoreFields } from './more-fields';
import { SameName } from './same-name';
import { SamePhone } from './same-phone';
import { SourceChoice } from './source-choice';
import { useCustomerForm } from './use-customer-form';

const LONGEST = { line: 40, text: 200 };

export interface CustomerFormProps {
  existing: CustomerView | null;
  onSaved: (customerId: CustomerId) => void;
  /** It goes on from an earlier time, so that what others have saved since matters. */
  onResumed?: () => void;
}

/** The form of a customer: a name or a phone is enough. */
export function CustomerForm({ existing, onSaved, onResumed }: CustomerFormProps) {
  const fields = useAction('merchants.catalogue', {}).value?.customFields.fields ?? [];
  const form = useCustomerForm(existing, fields);
  useEffect(() => {
    if (form.draft.line === 'resumed') onResumed?.();
  }, []);
  const [picking, setPicking] = useState(false);
  const nameOf = useNameOf();
  const { entry, read, draft, change, errors } = form;
  const addresses = existing?.addresses ?? [];
  const wantsReferrer = entry.referrerId !== null || BROUGHT_BY.includes(entry.source);
  const keepsForm = existing !== null || saysMore(entry);
  const save = async () => {
    const saved = await form.save();
    if (saved) onSaved(saved);
  };
  return (
    <Page title={existing ? '编辑客户' : '新客户'} footer={<Button loading={form.pending} onClick={() => void save()}>保存</Button>}>
      <View>
        {/* Where both wrote stands below, field by field. */}
        <DraftLine draft={{ ...draft, clashed: false }} />
        <Refusal refusal={form.refusal} onReload={() => void form.reload()} />
        {draft.touched && <FormClashes typed={entry} base={draft.base.profile} now={read} fields={fields} onChange={change} />}
      </View>
      <View className={styles.group}>
        <Field label="姓名" value={entry.name} onChange={(name) => change({ name })} placeholder="你平时怎么叫她" maxLength={LONGEST.line} error={errors.name} autoFocus={!existing} />
        <View className={styles.ruled}>{!existing && <SameName name={entry.name} except={form.customerId} keepsForm={keepsForm} onInstead={draft.done} />}</View>
        <Field label="手机号" value={entry.phone} onChange={(phone) => change({ phone })} type="phone" placeholder="和姓名填一个就行" maxLength={LONGEST.line} error={errors.phone} />
        <SamePhone phone={entry.phone} except={form.customerId} keepsForm={keepsForm} onInstead={draft.done} />
        <Field label="微信名" value={entry.wechatName} onChange={(wechatName) => change({ wechatName })} placeholder="方便在微信里搜到她" maxLength={LONGEST.line} error={errors.wechatName} />
      </View>
      <View className={styles.group}>
        <Field label="备注" value={entry.remark} onChange={(remark) => change({ remark })} placeholder="喜好、忌讳、近况" multiline maxLength={LONGEST.text} error={errors.remark} />
        <Field label="地址" value={entry.address} onChange={(address) => change({ address })} placeholder="寄到哪里" multiline maxLength={LONGEST.text} error={errors.address} />
        {existing && addresses.length > 1 && <Cell title="全部地址" brief="上面是默认的那个" end={`${addresses.length} 个`} arrow onClick={() => openPage('profile', { id: existing.customerId })} />}
      </View>
      <View className={styles.group}>
        <SourceChoice source={entry.source} onChange={(source) => change({ source })} />
        {wantsReferrer && (
          <Cell
            title="介绍人"
            brief={errors.referrerId ?? (entry.referrerId ? '点一下去掉' : '谁介绍来的，可以不选')}
            end={entry.referrerId ? nameOf(entry.referrerId) : '选一位'}
            arrow={entry.referrerId === null}
            onClick={() => (entry.referrerId ? change({ referrerId: null }) : setPicking(true))}
          />
        )}
      </View>
      <MoreFields entry={entry} fields={fields} errors={errors} onChange={change} />
      {picking && (
        <PersonPicker
          title="谁介绍来的"
          except={form.customerId}
          onPick={({ customerId }) => {
            setPicking(false);
            change({ referrerId: customerId });
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </Page>
  );
}

function Refusal({ refusal, onReload }: { refusal: string | null; onReload: () => void }) {
  if (refusal === null) return null;
  const changed = refusal === 'CHANGED_MEANWHILE';
  return (
    <View className={styles.refusal}>
      <View className={styles.refusalText}>{changed ? '刚有人改过这位客户。取最新资料后，你填的内容会保留。' : refusal}</View>
      {changed && <View className={styles.reload} hoverClass={styles.pressed} aria-role="button" onClick={onReload}>取最新</View>}
    </View>
  );
}
