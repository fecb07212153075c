import { View } from '@tarojs/components';
import { MAX_FIELDS, NO_FIELDS, type CustomField } from '@core/profile/custom-fields';
import { useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { useCommand } from '../../shared/cloud/use-command';
import { fieldHint, fieldKindName } from '../../shared/copy/profile';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { showRefusal } from '../../shared/ui/feedback';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { showUndo } from '../../shared/ui/undo-bar';
import { Act } from './act';
import { movedField } from './field-entry';
import { FieldSheet } from './field-sheet';
import styles from './profile.module.scss';

/** What the shop keeps of customers besides our fields: added, renamed, ordered, removed, each with a way back. */
export function FieldsScreen() {
  const { value, refusal, loading, refresh } = useAction('merchants.catalogue', {});
  const command = useCommand('profile.setFields', ['merchants.catalogue']);
  const [editing, setEditing] = useState<CustomField | 'new' | null>(null);
  const { fields, version } = value?.customFields ?? NO_FIELDS;

  const set = async (next: CustomField[], text: string) => {
    const answer = await command.run({ version, fields: next });
    if (!answer.ok) return showRefusal(answer.code);
    showUndo(text, () => {
      void command.run({ version: answer.value.version, fields }).then((back) => {
        if (!back.ok) showRefusal(back.code);
      });
    });
  };
  const add = <Button onClick={() => setEditing('new')}>添加一项</Button>;
  return (
    <Page title="自定义字段" footer={value && fields.length > 0 && fields.length < MAX_FIELDS ? add : undefined}>
      {refusal && <ErrorState code={refusal.code} inline={value !== undefined} onRetry={() => void refresh()} />}
      {loading && <Skeleton rows={3} avatar={false} />}
      {value && fields.length === 0 && <EmptyState title="还没有自己的字段" brief="比如身高、会员卡、宝宝月龄。加好后，每位客户的资料里都能填" action={add} />}
      {fields.length > 0 && (
        <View className={styles.card}>
          {fields.map((field, place) => (
            <View key={field.fieldId} className={styles.entry}>
              <View className={styles.line}>
                <View>{field.name}</View>
                <View className={styles.mark}>{fieldKindName[field.kind]}</View>
              </View>
              <View className={styles.words}>{field.kind === 'choice' ? field.options.map(({ name }) => name).join('、') : field.kind === 'number' ? fieldHint(field) : ''}</View>
              <View className={styles.acts}>
                <Act label={`修改${field.name}`} onClick={() => setEditing(field)}>修改</Act>
                {place > 0 && <Act label={`上移${field.name}`} onClick={() => void set(movedField(fields, place, -1), '已上移')}>上移</Act>}
                {place < fields.length - 1 && <Act label={`下移${field.name}`} onClick={() => void set(movedField(fields, place, 1), '已下移')}>下移</Act>}
                <Act danger label={`删除${field.name}`} onClick={() => void set(fields.filter((other) => other !== field), `已删除「${field.name}」`)}>删除</Act>
              </View>
            </View>
          ))}
        </View>
      )}
      {editing !== null && <FieldSheet field={editing === 'new' ? null : editing} book={{ version, fields }} onClose={() => setEditing(null)} />}
    </Page>
  );
}
