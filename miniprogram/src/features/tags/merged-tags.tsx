import type { TagMergeView, TagView } from '@core/merchants/merchants.contract';
import { shanghaiClockOf, shanghaiDayOf, utcMs } from '@core/kernel/time';
import { useMay } from '../../shared/cloud/session';
import { dayText } from '../../shared/copy/reorder';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Act } from '../profile/act';
import type { TagMergeUndo } from './use-tag-merge-undo';

/** Tags that went into others within the day, each with its way back. */
export function MergedTags({ merges, book, undo }: { merges: readonly TagMergeView[]; book: readonly TagView[]; undo: TagMergeUndo }) {
  const may = useMay();
  if (merges.length === 0 || !may('tags.undoMerge')) return null;
  const today = shanghaiDayOf(utcMs(Date.now()));
  const nameOf = ({ into }: TagMergeView) => (book.find(({ tagId }) => tagId === into) ?? merges.find(({ tagId }) => tagId === into))?.name ?? '别的标签';
  return (
    <CellGroup title="最近合并" note="撤销后，标签还给原来有它的人；合并后才打上的不变">
      {merges.map((merge) => (
        <Cell
          key={merge.tagId}
          title={`「${merge.name}」并进「${nameOf(merge)}」`}
          brief={undo.tagId === merge.tagId ? undo.words : `${dayText(shanghaiDayOf(merge.undoUntil), today)} ${shanghaiClockOf(merge.undoUntil)} 前可以撤销`}
          end={undo.tagId === null && <Act label={`撤销「${merge.name}」的合并`} onClick={() => void undo.run(merge.tagId)}>撤销</Act>}
        />
      ))}
    </CellGroup>
  );
}
