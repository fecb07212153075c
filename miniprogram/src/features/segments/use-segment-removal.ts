import type { ActionName } from '@core/contract';
import type { Segment } from '@core/segments/segment';
import type { SegmentPlan } from '@core/segments/segment-plans';
import { useCommand } from '../../shared/cloud/use-command';
import { showRefusal } from '../../shared/ui/feedback';
import { showUndo } from '../../shared/ui/undo-bar';

const TOUCHED: readonly ActionName[] = ['segments.list', 'today.open'];

/** Takes a segment away, and for a moment offers it back with what was planned for it. */
export function useSegmentRemoval(onDone: () => void) {
  const removal = useCommand('segments.remove', TOUCHED);
  const saving = useCommand('segments.save', TOUCHED);
  const planning = useCommand('segments.savePlan', TOUCHED);

  const putBack = async (segment: Segment, plans: readonly SegmentPlan[]) => {
    const back = await saving.run(segment);
    if (!back.ok) return showRefusal(back.code);
    for (const { planId, segmentId, text, visit, words, start, rule } of plans) {
      const planned = await planning.run({ planId, segmentId, text, visit, words, start, rule, putBack: true });
      if (!planned.ok) return showRefusal(planned.code);
    }
  };
  const remove = async (segment: Segment, plans: readonly SegmentPlan[]) => {
    const answer = await removal.run({ segmentId: segment.segmentId });
    if (!answer.ok) return showRefusal(answer.code);
    onDone();
    showUndo(`已删除「${segment.name}」`, () => void putBack(segment, plans));
  };
  return { remove, pending: removal.pending };
}
