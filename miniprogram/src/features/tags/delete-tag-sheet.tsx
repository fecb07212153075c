import { ConfirmSheet } from '../../shared/ui/confirm-sheet';
import type { LeavingSheetProps } from './merge-tag-sheet';
import { useTagLeaving } from './use-tag-leaving';
import { useTagUses } from './use-tag-uses';

/** Asks once more before a tag goes from everybody, and names what asks for it. Mounted when it opens. */
export function DeleteTagSheet({ tag, book, count, onDone, onClose }: LeavingSheetProps) {
  const leaving = useTagLeaving(onDone);
  const uses = useTagUses(tag, book);
  const brief = `${count > 0 ? `${count} 人身上的这个标签会去掉` : '现在没有人用这个标签'}，不能撤销。${uses.length > 0 ? `${uses.join('、')} 在用它，删掉后那一条谁也不符合。` : ''}`;
  return <ConfirmSheet open title={`删除「${tag.name}」？`} brief={leaving.busy ? leaving.words || '正在删除…' : brief} confirm="删除标签" loading={leaving.busy} onConfirm={() => void leaving.run(tag.tagId, null)} onClose={onClose} />;
}
