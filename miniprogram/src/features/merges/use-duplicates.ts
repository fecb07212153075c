import { DUPLICATE_SIGNS, type DuplicateSign } from '@core/customers/duplicates';
import type { DuplicateRow } from '@core/customers/merges.contract';
import type { CustomerId, RequestId } from '@core/kernel/ids';
import { useCallback, useEffect, useState } from 'react';
import { call, type CallRefusal } from '../../shared/cloud/call';

export interface FoundGroup {
  sign: DuplicateSign;
  /** Who there is still; one alone when all were made one. */
  people: DuplicateRow[];
  /** Who went into another of them here, the last one last. */
  merged: Merged[];
}

export interface Merged {
  mergeId: RequestId;
  gone: DuplicateRow;
  keptId: CustomerId;
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
        if (fresh.length > 0) setGroups((before) => [...before, ...fresh.map((people) => ({ sign, people, merged: [] }))]);
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

  const settle = (index: number, change: (group: FoundGroup) => FoundGroup) => setGroups((before) => before.map((group, at) => (at === index ? change(group) : group)));
  return { groups, looking, refusal, settle, again: () => void look(() => true) };
}

/** The group after one went into another. */
export function joined({ people, merged, ...group }: FoundGroup, one: Merged): FoundGroup {
  const left = people.filter(({ customerId }) => customerId !== one.gone.customerId);
  return { ...group, people: left.map((person) => withOrders(person, one, 1)), merged: [...merged, one] };
}

/** The group after that was taken back. */
export function parted({ people, merged, ...group }: FoundGroup, one: Merged): FoundGroup {
  return { ...group, people: [...people.map((person) => withOrders(person, one, -1)), one.gone], merged: merged.filter(({ mergeId }) => mergeId !== one.mergeId) };
}

function withOrders(person: DuplicateRow, { keptId, gone }: Merged, sign: 1 | -1): DuplicateRow {
  return person.customerId === keptId ? { ...person, orderCount: person.orderCount + sign * gone.orderCount } : person;
}

function isNew(people: readonly DuplicateRow[], seen: Set<string>): boolean {
  const key = people.map(({ customerId }) => customerId).sort().join();
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
