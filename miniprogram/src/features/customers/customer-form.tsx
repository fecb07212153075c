import { View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import type { CustomerId } from '@core/kernel/ids';
import { Button } from '../../shared/ui/button';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { Page } from '../../shared/ui/page';
import styles from './customer-form.module.scss';
import { SamePhone } from './same-phone';
import { useCustomerForm } from './use-customer-form';

const SOURCES = ['朋友介绍', '小红书', '老客带来', '朋友圈', '线下'];
const LONGEST = { line: 40, text: 200 };

/** The form of a customer: a name or a phone is enough. */
export function CustomerForm({ existing, onSaved }: { existing: CustomerView | null; onSaved: (customerId: CustomerId) => void }) {
  const form = useCustomerForm(existing);
  const { entry, change, errors } = form;
  const save = async () => {
    const saved = await form.save();
    if (saved) onSaved(saved);
  };
  return (
    <Page title={existing ? '编辑客户' : '新客户'} footer={<Button loading={form.pending} onClick={() => void save()}>保存</Button>}>
      <Refusal refusal={form.refusal} onReload={() => void form.reload()} />
      <View className={styles.group}>
        <Field label="姓名" value={entry.name} onChange={(name) => change({ name })} placeholder="你平时怎么叫她" maxLength={LONGEST.line} error={errors.name} autoFocus={!existing} />
        <Field label="手机号" value={entry.phone} onChange={(phone) => change({ phone })} type="phone" placeholder="姓名和手机号填一个就行" maxLength={LONGEST.line} error={errors.phone} />
        <SamePhone phone={entry.phone} except={form.customerId} />
        <Field label="微信名" value={entry.wechatName} onChange={(wechatName) => change({ wechatName })} placeholder="方便在微信里搜到她" maxLength={LONGEST.line} error={errors.wechatName} />
      </View>
      <View className={styles.group}>
        <Field label="备注" value={entry.remark} onChange={(remark) => change({ remark })} placeholder="肤质、喜好、忌讳" multiline maxLength={LONGEST.text} error={errors.remark} />
        <Field label="地址" value={entry.address} onChange={(address) => change({ address })} placeholder="寄到哪里" multiline maxLength={LONGEST.text} error={errors.address} />
      </View>
      <View className={styles.group}>
        <View className={styles.source}>
          <View className={styles.label}>怎么认识的</View>
          <ChipRow>
            {sourcesWith(entry.source).map((source) => (
              <Chip key={source} selected={entry.source === source} onClick={() => change({ source: entry.source === source ? '' : source })}>{source}</Chip>
            ))}
          </ChipRow>
        </View>
      </View>
    </Page>
  );
}

/** A source of one's own, say from an import, stays among the choices. */
function sourcesWith(source: string): string[] {
  return source === '' || SOURCES.includes(source) ? SOURCES : [source, ...SOURCES];
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
