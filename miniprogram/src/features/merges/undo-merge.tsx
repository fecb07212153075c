import { MERGE_UNDO_MS } from '@core/customers/merge';
import type { RequestId } from '@core/kernel/ids';
import type { UtcMs } from '@core/kernel/time';
import { useCommand } from '../../shared/cloud/use-command';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { Act } from '../profile/act';
import { MERGE_TOUCHES } from './touched';

/** The way back from a merge, beside what tells of it, for as long as there is one. */
export function UndoMerge({ mergeId, name, at }: { mergeId: RequestId; name: string; at: UtcMs }) {
  const undoing = useCommand('merges.undo', MERGE_TOUCHES);
  if (Date.now() > at + MERGE_UNDO_MS) return null;
  const undo = async () => {
    const answer = await undoing.run({ mergeId });
    if (answer.ok) showDone('已拆开');
    else showRefusal(answer.code);
  };
  return <Act label={`撤销和「${name}」的合并`} onClick={() => void undo()}>撤销合并</Act>;
}
