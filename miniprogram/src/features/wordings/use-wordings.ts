import type { ActionName } from '@core/contract';
import type { Wording } from '@core/words/wording';
import { useAction } from '../../shared/cloud/use-action';
import { useCommand } from '../../shared/cloud/use-command';
import { showRefusal } from '../../shared/ui/feedback';
import { showUndo } from '../../shared/ui/undo-bar';

export const DESK_TOUCHES: readonly ActionName[] = ['desk.open', 'today.open', 'debts.list'];

/** The seller's own sentences, and the way to take one away, which can be undone. */
export function useWordings() {
  const desk = useAction('desk.open', {});
  const removal = useCommand('desk.removeWording', DESK_TOUCHES);
  const saving = useCommand('desk.saveWording', DESK_TOUCHES);
  const remove = async (wording: Wording) => {
    const answer = await removal.run({ wordingId: wording.wordingId });
    if (!answer.ok) return showRefusal(answer.code);
    showUndo('已删除这句话术', () => {
      void saving.run(wording).then((undone) => {
        if (!undone.ok) showRefusal(undone.code);
      });
    });
  };
  return { ...desk, remove };
}
