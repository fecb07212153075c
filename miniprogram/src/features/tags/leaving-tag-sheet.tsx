import { View } from '@tarojs/components';
import type { TagId } from '@core/kernel/ids';
import type { TagView } from '@core/merchants/merchants.contract';
import { useMay } from '../../shared/cloud/session';
import { Button } from '../../shared/ui/button';
import { Sheet } from '../../shared/ui/sheet';
import styles from './tag-editor.module.scss';
import { useTagLeaving } from './use-tag-leaving';

/** A tag that was left half merged or half deleted, and the way to finish it. Mounted when it opens. */
export function LeavingTagSheet({ tag, into, onClose }: { tag: TagView; into: TagId | null; onClose: () => void }) {
  const leaving = useTagLeaving(onClose);
  const may = useMay();
  return (
    <Sheet open title={tag.name} onClose={onClose} footer={may('tags.leave') && <Button loading={leaving.busy} onClick={() => void leaving.run(tag.tagId, into)}>继续处理</Button>}>
      <View className={styles.hint}>{leaving.words || '上次没处理完就离开了，还有客户带着这个标签。'}</View>
    </Sheet>
  );
}
