import { DUPLICATE_SIGNS, type DuplicateSign } from '@core/customers/duplicates';
import type { DuplicateRow } from '@core/customers/merges.contract';
import type { CustomerId, RequestId } from '@core/kernel/ids';
import { useCallback, useEffect, useState } from 'react';
import { call, type CallRefusal } from '../../shared/cloud/call';

export interface FoundGroup {
  sign: DuplicateSign;
  people: DuplicateRow[];
  /** Set once they have been made one. */
  merged: { mergeId: RequestId; keptId: CustomerId } | null;
}

/** Looks through the whole book, sign by sign and page by page; two people who share two signs are shown once. */
export function useDuplicates() {
  const [groups, setGroups] = useState<FoundGroup[]>([]);
  const [looking, setLooking] = useState(true);
  const [refusal, setRefusal] = useState<CallRefusal<'merges.find'> | null>(null);

  const look = useCallback(async (isWanted: () => boolean) => {
    setLooking(true);
    setRefusal(null);
    setGroups([]);
    const seen = new Set<string>();
    for (const sign of DUPLICATE_SIGNS) {
      let after: string | null = null;
      do {
        const answer: Awaited<ReturnType<typeof call<'merges.find'>>> = await call('merges.find', { sign, after });
        if (!isWanted()) return;
        if (!answer.ok) {
          setRefusal(answer.code);
          return setLooking(false);
        }
        const fresh = answer.value.groups.filter((people) => isNew(people, seen));
        if (fresh.length > 0) setGroups((before) => [...before, ...fresh.map((people) => ({ sign, people, merged: null }))]);
        after = answer.value.next;
      } while (after !== null);
    }
    setLooking(false);
  }, []);
  useEffect(() => {
    let isWanted = true;
    void look(() => isWanted);
    return () => {
      isWanted = false;
    };
  }, [look]);

  const settle = (index: number, merged: FoundGroup['merged']) => setGroups((before) => before.map((group, at) => (at === index ? { ...group, merged } : group)));
  return { groups, looking, refusal, settle, again: () => void look(() => true) };
}

function isNew(people: readonly DuplicateRow[], seen: Set<string>): boolean {
  const key = people.map(({ customerId }) => customerId).sort().join();
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
