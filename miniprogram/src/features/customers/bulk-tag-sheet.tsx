import { View } from '@tarojs/components';
import { isGivable } from '@core/customers/suggest-tags';
import type { CustomerId } from '@core/kernel/ids';
import type { TagView } from '@core/merchants/merchants.contract';
import { useState } from 'react';
import { makeId } from '../../shared/cloud/new-id';
import { refusalCopy } from '../../shared/copy/refusals';
import { useDraft } from '../../shared/drafts/use-draft';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { SegmentedFilter } from '../../shared/ui/segmented-filter';
import { Sheet } from '../../shared/ui/sheet';
import { givableOf, keepRecentTags, recentTags } from '../tags/recent-tags';
import { TagChoice } from '../tags/tag-choice';
import { TagHints } from '../tags/tag-hints';
import { typedTagRefusal } from './tag-changes';
import styles from './tag-sheet.module.scss';
import { useBulkTag } from './use-bulk-tag';

const NAME_LENGTH = 12;
const WAYS = [
  { key: 'add' as const, label: '加上' },
  { key: 'remove' as const, label: '去掉' },
];

export interface BulkTagSheetProps {
  customerIds: readonly CustomerId[];
  book: readonly TagView[];
  onDone: () => void;
  onClose: () => void;
}

/** One tag for many customers, or off them. Mounted when it opens. */
export function BulkTagSheet({ customerIds, book, onDone, onClose }: BulkTagSheetProps) {
  const [way, setWay] = useState<'add' | 'remove'>('add');
  const draft = useDraft('tags.many', () => ({ typed: '' }));
  const { typed } = draft.entry;
  const [tag, setTag] = useState<TagView | null>(null);
  const [recent] = useState(recentTags);
  const tagging = useBulkTag();
  const name = way === 'add' ? typed.trim() : '';
  const refusal = typedTagRefusal(name, book);
  const chosen = name === '' ? tag : (book.find((known) => known.name === name) ?? null);
  const isChosen = ({ tagId }: TagView) => tagId === chosen?.tagId;
  const choose = (one: TagView) => {
    setTag(one);
    draft.change({ typed: '' });
  };

  const run = async () => {
    const given = chosen ?? { tagId: makeId('tag'), name };
    if (!(await tagging.run(customerIds, { tagId: given.tagId, name: given.name, isNew: chosen === null, held: way === 'add' }))) return;
    draft.done();
    if (way === 'add') keepRecentTags([given.tagId]);
    onDone();
  };

  return (
    <Sheet open title={`${customerIds.length} 位客户的标签`} draft={draft} onClose={onClose} footer={<Button disabled={refusal !== null || (chosen === null && name === '')} loading={tagging.busy} onClick={() => void run()}>{tagging.busy ? `${tagging.done}/${customerIds.length}` : '完成'}</Button>}>
      <SegmentedFilter options={WAYS} selected={way} onSelect={setWay} />
      <View>{way === 'add' && <TagHints title="最近用过" tags={givableOf(recent, book)} isChosen={isChosen} onChoose={choose} />}</View>
      <TagChoice tags={book.filter(isGivable)} isChosen={isChosen} onChoose={choose} />
      <View>
        {way === 'add' && (
          <View className={styles.new}>
            <Field label="新标签" value={typed} onChange={(text) => draft.change({ typed: text })} placeholder="最多 12 个字" maxLength={NAME_LENGTH} error={refusal ? refusalCopy[refusal] : undefined} />
          </View>
        )}
      </View>
    </Sheet>
  );
}
