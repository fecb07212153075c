import type { TagId } from '@core/kernel/ids';
import type { ActionName } from '@core/contract';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { showDone, showRefusal } from '../../shared/ui/feedback';

export const TAG_TOUCHES: readonly ActionName[] = ['merchants.catalogue', 'segments.list', 'customers.list', 'customers.get'];

/** Takes a tag from everybody, or gives them another, slice by slice; broken off, it goes on the next time. */
export function useTagLeaving(onDone: () => void) {
  const [done, setDone] = useState(0);
  const [busy, setBusy] = useState(false);
  const command = useCommand('tags.leave', TAG_TOUCHES);

  const run = async (tagId: TagId, into: TagId | null) => {
    setBusy(true);
    for (let changed = 0; ; ) {
      const answer = await command.run({ tagId, into });
      if (!answer.ok) {
        setBusy(false);
        return showRefusal(answer.code);
      }
      changed += answer.value.changed;
      setDone(changed);
      if (answer.value.left) break;
    }
    setBusy(false);
    if (into === null) showDone('已删除');
    onDone();
  };
  return { run, busy, words: done > 0 ? `已处理 ${done} 人…` : '' };
}
