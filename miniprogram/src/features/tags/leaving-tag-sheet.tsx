import { View } from '@tarojs/components';
import type { TagView } from '@core/merchants/merchants.contract';
import { useMay } from '../../shared/cloud/session';
import { Button } from '../../shared/ui/button';
import { Sheet } from '../../shared/ui/sheet';
import styles from './tag-editor.module.scss';
import { useTagLeaving } from './use-tag-leaving';
import type { TagMergeUndo } from './use-tag-merge-undo';

export interface LeavingTagSheetProps {
  tag: TagView;
  leaving: NonNullable<TagView['leaving']>;
  undo: TagMergeUndo;
  onClose: () => void;
}

/** A tag that was left half merged, half given back or half deleted, and the ways to finish it. Mounted when it opens. */
export function LeavingTagSheet({ tag, leaving: { into, back }, undo, onClose }: LeavingTagSheetProps) {
  const leaving = useTagLeaving(onClose);
  const may = useMay();
  const isUndoing = undo.tagId === tag.tagId;
  const takeBack = async () => {
    if (await undo.run(tag.tagId)) onClose();
  };
  const footer = (
    <View>
      {!back && <Button loading={leaving.busy} disabled={isUndoing} onClick={() => void leaving.run(tag.tagId, into)}>继续处理</Button>}
      {into !== null && <Button kind={back ? 'primary' : 'text'} loading={isUndoing} disabled={leaving.busy} onClick={() => void takeBack()}>{back ? '继续撤销' : '撤销合并'}</Button>}
    </View>
  );
  const left = back ? '上次撤销合并没做完就离开了，还有客户没拿回这个标签。' : '上次没处理完就离开了，还有客户带着这个标签。';
  return (
    <Sheet open title={tag.name} onClose={onClose} footer={may('tags.leave') && footer}>
      <View className={styles.hint}>{isUndoing ? undo.words : leaving.words || left}</View>
    </Sheet>
  );
}
