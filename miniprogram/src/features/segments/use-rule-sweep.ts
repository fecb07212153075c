import type { ActionName, RefusalCode } from '@core/contract';
import type { PhoneRefusal } from '../../shared/cloud/phone-refusal';
import { useEffect, useRef, useState } from 'react';
import { queryClient } from '../../shared/cloud/query-client';
import { useCommand } from '../../shared/cloud/use-command';
import { useSlices } from '../../shared/cloud/use-slices';
import { syncPeopleAfterCommand } from '../../shared/people/sync-people';

/** Every query that holding people against the rules changes. */
const TOUCHED: readonly ActionName[] = ['merchants.catalogue', 'lifecycle.open', 'customers.list', 'customers.get', 'customers.timeline', 'today.open'];

export interface RuleSweepRun {
  /** How many people it has come past; null before the first answer. */
  looked: number | null;
  /** Why it stopped. */
  refusal: RefusalCode | PhoneRefusal | null;
  goOn(): void;
}

/** Holds everybody against the changed rules, slice by slice, while the page is there; the timer goes on where this stops. */
export function useRuleSweep(isUnderWay: boolean): RuleSweepRun {
  const [looked, setLooked] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<RuleSweepRun['refusal']>(null);
  const driving = useRef(false);
  const command = useCommand('rules.holdSlice');
  const runSlices = useSlices(setLooked);

  const drive = async () => {
    driving.current = true;
    let at = 0;
    await runSlices(async () => {
      const answer = await command.run({});
      if (answer.ok) at = answer.value.looked;
      // Another phone or the timer is at the same slice: it goes on all the same.
      else if (answer.code !== 'BUSY') setRefusal(answer.code);
      return (answer.ok ? answer.value.over : answer.code !== 'BUSY') ? null : at;
    });
    syncPeopleAfterCommand();
    await Promise.all(TOUCHED.map((touched) => queryClient.invalidateQueries({ queryKey: [touched] })));
    driving.current = false;
    setLooked(null);
  };
  useEffect(() => {
    if (isUnderWay && !driving.current && refusal === null) void drive();
  });
  return { looked, refusal, goOn: () => setRefusal(null) };
}
