import { View } from '@tarojs/components';
import { isGivable } from '@core/customers/suggest-tags';
import type { CustomerView } from '@core/customers/customers.contract';
import type { TagView } from '@core/merchants/merchants.contract';
import { useState } from 'react';
import { makeId } from '../../shared/cloud/new-id';
import { refusalCopy } from '../../shared/copy/refusals';
import { useDraft } from '../../shared/drafts/use-draft';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { toggled } from '../../shared/ui/toggled';
import { keepRecentTags } from '../tags/recent-tags';
import { TagChoice } from '../tags/tag-choice';
import { TagHints } from '../tags/tag-hints';
import { joinTags, sameTags, tagChange, typedTagRefusal, type TagEntry } from './tag-changes';
import styles from './tag-sheet.module.scss';
import { useTagHints } from './use-tag-hints';
import { useTagCommand } from './use-tag-command';

const NAME_LENGTH = 12;

/** Chips of the shop's tags, tapped on and off, and a new one by typing. Mounted when it opens. */
export function TagSheet({ customer, book, onClose }: { customer: CustomerView; book: readonly TagView[]; onClose: () => void }) {
  const draft = useDraft<TagEntry>(`tags.${customer.customerId}`, () => ({ chosen: customer.tagIds, made: [], typed: '' }), { join: joinTags, isUntouched: sameTags });
  const { chosen, made, typed } = draft.entry;
  const [error, setError] = useState('');
  const command = useTagCommand(customer.customerId);
  const hints = useTagHints(customer, book);
  const all = [...book, ...made];

  const isChosen = ({ tagId }: TagView) => chosen.includes(tagId);
  const toggle = ({ tagId }: TagView) => draft.change((before) => ({ chosen: toggled(before.chosen, tagId) }));
  const type = (text: string) => {
    draft.change({ typed: text });
    setError('');
  };
  const addTyped = () => {
    const name = typed.trim();
    if (name === '') return;
    const refusal = typedTagRefusal(name, all);
    if (refusal) return setError(refusalCopy[refusal]);
    const tag = all.find((known) => known.name === name) ?? { tagId: makeId('tag'), name };
    draft.change({ typed: '', made: all.includes(tag) ? made : [...made, tag], chosen: chosen.includes(tag.tagId) ? chosen : [...chosen, tag.tagId] });
  };
  const save = async () => {
    const pendingName = typed.trim();
    if (pendingName !== '') return addTyped();
    const change = tagChange(customer.tagIds, chosen, all);
    if (change.add.length === 0 && change.remove.length === 0) return onClose();
    if (!(await command.change(customer.tagIds, change, all))) return;
    draft.done();
    keepRecentTags(change.add.map(({ tagId }) => tagId));
    onClose();
  };

  return (
    <Sheet
      open
      title="标签"
      draft={draft}
      onClose={onClose}
      footer={<Button loading={command.pending} onClick={() => void save()}>{typed.trim() === '' ? '完成' : `添加「${typed.trim()}」`}</Button>}
    >
      {all.length === 0 && <View className={styles.hint}>还没有标签。写一个，比如「干皮」「昆山」，以后点一下就能用。</View>}
      <TagHints title="可能合适" tags={hints.likely} isChosen={isChosen} onChoose={toggle} />
      <TagHints title="最近用过" tags={hints.recent} isChosen={isChosen} onChoose={toggle} />
      {hints.likely.length + hints.recent.length > 0 && <View className={styles.label}>全部</View>}
      <TagChoice tags={all.filter(isGivable)} isChosen={isChosen} onChoose={toggle} />
      <View className={styles.new}>
        <Field label="新标签" value={typed} onChange={type} placeholder="最多 12 个字" maxLength={NAME_LENGTH} error={error} autoFocus={all.length === 0} />
      </View>
    </Sheet>
  );
}
