import { showUndo } from '../ui/undo-bar';
import type { Drafted } from './use-draft';

/** Leaves an editor without saving; what was typed can be had back for a moment. @param again opens the editor once more */
export function leaveUnsaved<T>({ touched, giveUp }: Pick<Drafted<T>, 'touched' | 'giveUp'>, close: () => void, again: () => void): void {
  const putBack = giveUp();
  close();
  if (!touched) return;
  showUndo('没存的已去掉', () => {
    putBack();
    again();
  });
}
