import type { CustomerId } from '@core/kernel/ids';
import type { WinBackWords } from '@core/lifecycle/lifecycle.contract';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { copyText } from '../../shared/ui/copy-text';
import { showRefusal } from '../../shared/ui/feedback';
import { showUndo } from '../../shared/ui/undo-bar';

const TOUCHES = ['today.open', 'customers.get', 'customers.timeline', 'lifecycle.winBackWords'] as const;

/** Copying the words for somebody, which counts as saying them, and reporting that they were written to. */
export function useWinBack(customerId: CustomerId, name: string, words: WinBackWords | undefined, onDone: (done: boolean) => void) {
  const [shown, setShown] = useState(0);
  const [copiedHere, setCopied] = useState<string | null>(null);
  const [byHand, setByHand] = useState<string | null>(null);
  const say = useCommand('reminders.say');
  const completing = useCommand('reminders.complete', TOUCHES);
  const reopening = useCommand('reminders.reopen', TOUCHES);
  const texts = words?.texts ?? [];
  const ready = texts[shown % Math.max(1, texts.length)];
  const copied = copiedHere ?? words?.copied?.text ?? null;
  const text = copied ?? ready?.text;
  const key = words?.reason?.key ?? null;

  const copy = async () => {
    if (text === undefined) return;
    if (copied === null && ready && key !== null) void say.run({ customerId, key, ...ready });
    setCopied(text);
    if (!(await copyText(text))) setByHand(text);
  };
  const complete = async () => {
    const answer = await completing.run({ customerId, key });
    if (!answer.ok) return showRefusal(answer.code);
    onDone(true);
    showUndo(`已联系 ${name}`, () => {
      onDone(false);
      void reopening.run({ customerId }).then((back) => {
        if (!back.ok) showRefusal(back.code);
      });
    });
  };
  return { text, isCopied: copied !== null, copy, complete, pending: completing.pending, canTurn: copied === null && texts.length > 1, turn: () => setShown(shown + 1), byHand, closeByHand: () => setByHand(null) };
}
