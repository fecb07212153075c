import { View } from '@tarojs/components';
import { isGivable } from '@core/customers/suggest-tags';
import type { TagView } from '@core/merchants/merchants.contract';
import { useState } from 'react';
import { Button } from '../../shared/ui/button';
import { Sheet } from '../../shared/ui/sheet';
import { showUndo } from '../../shared/ui/undo-bar';
import { TagChoice } from './tag-choice';
import styles from './tag-editor.module.scss';
import { useTagLeaving } from './use-tag-leaving';
import { useTagUses } from './use-tag-uses';

export interface LeavingSheetProps {
  tag: TagView;
  book: readonly TagView[];
  /** How many have it. */
  count: number;
  onDone: () => void;
  onClose: () => void;
}

/** Chooses the tag that takes the place of this one, says what follows, and does it. Mounted when it opens. */
export function MergeTagSheet({ tag, book, count, onDone, onClose, onUndo }: LeavingSheetProps & { onUndo: () => void }) {
  const [into, setInto] = useState<TagView | null>(null);
  const leaving = useTagLeaving(() => {
    showUndo(`「${tag.name}」已并进「${into?.name ?? ''}」`, onUndo);
    onDone();
  });
  const uses = useTagUses(tag, book);
  const others = book.filter((other) => other.tagId !== tag.tagId && isGivable(other));
  const footer = <Button disabled={into === null} loading={leaving.busy} onClick={() => into && void leaving.run(tag.tagId, into.tagId)}>{leaving.busy ? leaving.words || '正在合并…' : '合并'}</Button>;
  return (
    <Sheet open title={`「${tag.name}」合并到`} onClose={onClose} footer={footer}>
      {others.length === 0 && <View className={styles.hint}>没有别的标签可以合并过去。</View>}
      <TagChoice tags={others} isChosen={({ tagId }) => tagId === into?.tagId} onChoose={setInto} />
      <View className={styles.hint}>{into ? `${count} 人的「${tag.name}」改成「${into.name}」，「${tag.name}」消失，24 小时内可以撤销。${uses.length > 0 ? `${uses.join('、')} 也跟着改用「${into.name}」。` : ''}` : ''}</View>
    </Sheet>
  );
}
