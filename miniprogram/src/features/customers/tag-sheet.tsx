import { View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import type { TagId } from '@core/kernel/ids';
import type { TagView } from '@core/merchants/merchants.contract';
import { useState } from 'react';
import { makeId } from '../../shared/cloud/new-id';
import { Button } from '../../shared/ui/button';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { tagChange } from './tag-changes';
import styles from './tag-sheet.module.scss';
import { keepRecentTags, useTagHints } from './use-tag-hints';
import { useTagCommand } from './use-tag-command';

const NAME_LENGTH = 12;

/** Chips of the shop's tags, tapped on and off, and a new one by typing. Mounted when it opens. */
export function TagSheet({ customer, book, onClose }: { customer: CustomerView; book: readonly TagView[]; onClose: () => void }) {
  const [chosen, setChosen] = useState(customer.tagIds);
  const [made, setMade] = useState<TagView[]>([]);
  const [typed, setTyped] = useState('');
  const command = useTagCommand(customer.customerId);
  const hints = useTagHints(customer, book);
  const all = [...book, ...made];

  const toggle = ({ tagId }: TagView) => setChosen((before) => (before.includes(tagId) ? before.filter((id) => id !== tagId) : [...before, tagId]));
  const addTyped = () => {
    const name = typed.trim();
    if (name === '') return;
    const tag = all.find((known) => known.name === name) ?? { tagId: makeId('tag'), name };
    if (!all.includes(tag)) setMade([...made, tag]);
    if (!chosen.includes(tag.tagId)) setChosen([...chosen, tag.tagId]);
    setTyped('');
  };
  const save = async () => {
    const pendingName = typed.trim();
    if (pendingName !== '') return addTyped();
    const change = tagChange(customer.tagIds, chosen, all);
    if (change.add.length === 0 && change.remove.length === 0) return onClose();
    if (!(await command.change(customer.tagIds, change, all))) return;
    keepRecentTags(change.add.map(({ tagId }) => tagId));
    onClose();
  };

  return (
    <Sheet
      open
      title="标签"
      onClose={onClose}
      footer={<Button loading={command.pending} onClick={() => void save()}>{typed.trim() === '' ? '完成' : `添加「${typed.trim()}」`}</Button>}
    >
      {all.length === 0 && <View className={styles.hint}>还没有标签。写一个，比如「干皮」「昆山」，以后点一下就能用。</View>}
      <TagHints title="可能合适" tags={hints.likely} chosen={chosen} onToggle={toggle} />
      <TagHints title="最近用过" tags={hints.recent} chosen={chosen} onToggle={toggle} />
      {hints.likely.length + hints.recent.length > 0 && <View className={styles.label}>全部</View>}
      <ChipRow>
        {all.filter((tag) => !tag.leaving && !tag.rule).map((tag) => (
          <Chip key={tag.tagId} selected={chosen.includes(tag.tagId)} onClick={() => toggle(tag)}>{tag.name}</Chip>
        ))}
      </ChipRow>
      <View className={styles.new}>
        <Field label="新标签" value={typed} onChange={setTyped} placeholder="最多 12 个字" maxLength={NAME_LENGTH} autoFocus={all.length === 0} />
      </View>
    </Sheet>
  );
}

interface TagHintsProps {
  title: string;
  tags: readonly TagView[];
  chosen: readonly TagId[];
  onToggle: (tag: TagView) => void;
}

/** A few tags at hand above the whole list; nothing when there are none. */
function TagHints({ title, tags, chosen, onToggle }: TagHintsProps) {
  if (tags.length === 0) return null;
  return (
    <View>
      <View className={styles.label}>{title}</View>
      <ChipRow>
        {tags.map((tag) => (
          <Chip key={tag.tagId} selected={chosen.includes(tag.tagId)} onClick={() => onToggle(tag)}>{tag.name}</Chip>
        ))}
      </ChipRow>
    </View>
  );
}
