import type { TagId } from '@core/kernel/ids';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { TAG_TOUCHES } from './use-tag-leaving';

export interface TagMergeUndo {
  run: (tagId: TagId) => Promise<boolean>;
  /** The tag that is coming back; null while none is. */
  tagId: TagId | null;
  words: string;
}

/** Gives a merged tag back to whoever held it, slice by slice; broken off, it goes on the next time. */
export function useTagMergeUndo(): TagMergeUndo {
  const [tagId, setTagId] = useState<TagId | null>(null);
  const [done, setDone] = useState(0);
  const command = useCommand('tags.undoMerge', TAG_TOUCHES);

  const run = async (undone: TagId) => {
    setTagId(undone);
    setDone(0);
    for (let changed = 0; ; ) {
      const answer = await command.run({ tagId: undone });
      if (!answer.ok) {
        setTagId(null);
        showRefusal(answer.code);
        return false;
      }
      changed += answer.value.changed;
      setDone(changed);
      if (answer.value.over) break;
    }
    setTagId(null);
    showDone('已撤销');
    return true;
  };
  return { run, tagId, words: done > 0 ? `正在撤销，已还给 ${done} 人…` : '正在撤销…' };
}
