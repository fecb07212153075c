import { View } from '@tarojs/components';
import { TAG_COLOURS } from '@core/customers/tag-book';
import type { TagId } from '@core/kernel/ids';
import type { TagView } from '@core/merchants/merchants.contract';
import type { Condition } from '@core/segments/condition';
import { useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { useMay } from '../../shared/cloud/session';
import { useCommand } from '../../shared/cloud/use-command';
import { refusalCopy } from '../../shared/copy/refusals';
import { openPage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { Chip, ChipRow, MoreChip } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { showDone } from '../../shared/ui/feedback';
import { Sheet } from '../../shared/ui/sheet';
import { tagColourName } from './tag-colours';
import styles from './tag-editor.module.scss';
import { useTagLeaving } from './use-tag-leaving';

const NAME_LENGTH = 12;

export interface TagEditorProps {
  tag: TagView;
  /** Nobody has it yet, nor does the shop. */
  isNew: boolean;
  book: readonly TagView[];
  count: number;
  onClose: () => void;
}

/** One tag of the shop: its name, colour, group and rule; merged into another, or deleted. Mounted when it opens. */
export function TagEditor({ tag, isNew, book, count, onClose }: TagEditorProps) {
  const [name, setName] = useState(tag.name);
  const [colour, setColour] = useState(tag.colour ?? 'grey');
  const [group, setGroup] = useState(tag.group ?? '');
  const [rule, setRule] = useState(tag.rule ?? null);
  const [error, setError] = useState('');
  const segments = useAction('segments.list', {}).value?.segments ?? [];
  const [change, add] = [useCommand('tags.save', ['merchants.catalogue']), useCommand('tags.add', ['merchants.catalogue'])];
  const leaving = useTagLeaving(onClose);
  const may = useMay();
  const others = isNew || !may('tags.leave') ? [] : book.filter((other) => other.tagId !== tag.tagId && !other.leaving);

  const save = async () => {
    const answer = await (isNew ? add : change).run({ tagId: tag.tagId, name, colour, group, rule });
    if (!answer.ok) return setError(refusalCopy[answer.code]);
    showDone(isNew ? '加好了' : '改好了');
    onClose();
  };
  const leave = (into: TagId | null) => void leaving.run(tag.tagId, into);

  if (tag.leaving) {
    const { into } = tag.leaving;
    return (
      <Sheet open title={tag.name} onClose={onClose} footer={may('tags.leave') && <Button loading={leaving.busy} onClick={() => leave(into)}>继续处理</Button>}>
        <View className={styles.hint}>{leaving.words || '上次没处理完就离开了，还有客户带着这个标签。'}</View>
      </Sheet>
    );
  }
  return (
    <Sheet open title={isNew ? '新标签' : '改标签'} onClose={onClose} footer={<Button loading={change.pending || add.pending} onClick={() => void save()}>保存</Button>}>
      <Field label="名称" value={name} onChange={setName} maxLength={NAME_LENGTH} error={error} />
      <Field label="分组" value={group} onChange={setGroup} maxLength={NAME_LENGTH} placeholder="比如 肤质、地区" />
      <View className={styles.label}>颜色</View>
      <ChipRow>
        {TAG_COLOURS.map((key) => (
          <Chip key={key} selected={key === colour} onClick={() => setColour(key)}>{tagColourName[key]}</Chip>
        ))}
      </ChipRow>
      <View className={styles.label}>{rule ? '自动打：符合下面这个分群的都会有，不符合了自己去掉' : '自动打：选一个分群，符合的客户自己就有这个标签'}</View>
      <ChipRow>
        <Chip selected={rule === null} onClick={() => setRule(null)}>不自动</Chip>
        {segments.map((segment) => (
          <Chip key={segment.segmentId} selected={sameCondition(rule, segment.condition)} onClick={() => setRule(segment.condition)}>{segment.name}</Chip>
        ))}
        {segments.length === 0 && <MoreChip onClick={() => openPage('segments')}>先建一个分群</MoreChip>}
        {rule && !segments.some((segment) => sameCondition(rule, segment.condition)) && <Chip selected>原来的条件</Chip>}
      </ChipRow>
      {others.length > 0 && <View className={styles.label}>合并到（{count} 人改成那个标签，这个标签消失）</View>}
      <ChipRow>
        {others.map((other) => (
          <Chip key={other.tagId} onClick={() => leave(other.tagId)}>{other.name}</Chip>
        ))}
      </ChipRow>
      <View className={styles.delete}>
        {!isNew && may('tags.leave') && <Button kind="danger" loading={leaving.busy} onClick={() => leave(null)}>{leaving.busy ? leaving.words : `删除标签（${count} 人会去掉）`}</Button>}
      </View>
    </Sheet>
  );
}

function sameCondition(one: Condition | null, other: Condition): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
