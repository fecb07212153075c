import type { StageMove } from '@core/lifecycle/lifecycle.contract';
import type { LifecycleRules } from '@core/lifecycle/lifecycle-rules';
import { useRef, useState } from 'react';
import { call, type CallResult } from '../../shared/cloud/call';
import { showRefusal } from '../../shared/ui/feedback';

const PAGE = 200;

export interface Preview {
  /** Of which thresholds. */
  rules: LifecycleRules;
  looked: number;
  moves: StageMove[];
  /** Whether everybody was looked at. */
  whole: boolean;
}

/** Looks through all customers for those whom other thresholds would move, some at a time; a newer look ends an older one. */
export function usePreview() {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [busy, setBusy] = useState(false);
  const turn = useRef(0);
  const look = async (rules: LifecycleRules) => {
    turn.current += 1;
    const mine = turn.current;
    setBusy(true);
    let seen: Preview = { rules, looked: 0, moves: [], whole: false };
    for (let after: string | null = null; !seen.whole; ) {
      const answer: CallResult<'lifecycle.preview'> = await call('lifecycle.preview', { rules, after, limit: PAGE });
      if (turn.current !== mine) return;
      if (!answer.ok) {
        showRefusal(answer.code);
        break;
      }
      after = answer.value.next;
      seen = { rules, looked: seen.looked + answer.value.looked, moves: [...seen.moves, ...answer.value.moves], whole: after === null };
      setPreview(seen);
    }
    setBusy(false);
  };
  const forget = () => {
    turn.current += 1;
    setPreview(null);
    setBusy(false);
  };
  return { preview, busy, look, forget };
}
