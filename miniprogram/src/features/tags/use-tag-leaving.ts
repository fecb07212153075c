import type { TagId } from '@core/kernel/ids';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { showDone, showRefusal } from '../../shared/ui/feedback';

/** Takes a tag from everybody, or gives them another, slice by slice; broken off, it goes on the next time. */
export function useTagLeaving(onDone: () => void) {
  const [done, setDone] = useState(0);
  const [busy, setBusy] = useState(false);
  const command = useCommand('tags.leave', ['merchants.catalogue', 'segments.list', 'customers.list', 'customers.get']);

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
    showDone(into === null ? '已删除' : '已合并');
    onDone();
  };
  return { run, busy, words: done > 0 ? `已处理 ${done} 人…` : '' };
}
