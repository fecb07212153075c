import type { ActionName, RefusalCode } from '@core/contract';
import type { ImportView } from '@core/imports/imports.contract';
import type { PhoneRefusal } from '../../shared/cloud/phone-refusal';
import { useState } from 'react';
import { call } from '../../shared/cloud/call';
import { queryClient } from '../../shared/cloud/query-client';
import { useCommand } from '../../shared/cloud/use-command';
import { useSlices } from '../../shared/cloud/use-slices';

/** Every query that an import changes. */
const TOUCHED: readonly ActionName[] = ['imports.list', 'imports.get', 'customers.list', 'customers.search', 'customers.get', 'customers.timeline', 'orders.ofCustomer', 'merchants.catalogue', 'today.open'];

export interface ImportRun {
  /** What is under way on this page. */
  running: 'forward' | 'back' | null;
  refusal: RefusalCode | PhoneRefusal | null;
  /** Writes the slices that are left. */
  start(): void;
  /** Takes the written slices back, the last first. */
  undo(): void;
}

/** Drives an import slice by slice and hands new views on. A broken-off run goes on where the server stands. */
export function useImportRun(view: ImportView, onView: (view: ImportView) => void): ImportRun {
  const [running, setRunning] = useState<ImportRun['running']>(null);
  const [refusal, setRefusal] = useState<ImportRun['refusal']>(null);
  const runSlice = useCommand('imports.runSlice');
  const undoSlice = useCommand('imports.undoSlice');
  const runSlices = useSlices(onView);

  const drive = async (direction: 'forward' | 'back') => {
    setRunning(direction);
    setRefusal(null);
    const { importId } = view;
    let current: ImportView = view;
    const fresh = await call('imports.get', { importId });
    if (fresh.ok) current = fresh.value;
    await runSlices(async () => {
      if (direction === 'forward' ? current.slicesDone >= current.slices : current.slicesDone === 0) return null;
      const answer = direction === 'forward' ? await runSlice.run({ importId, slice: current.slicesDone }) : await undoSlice.run({ importId, slice: current.slicesDone - 1 });
      if (!answer.ok) {
        setRefusal(answer.code);
        return null;
      }
      current = answer.value;
      return current;
    });
    setRunning(null);
    for (const touched of TOUCHED) void queryClient.invalidateQueries({ queryKey: [touched] });
  };
  return { running, refusal, start: () => void drive('forward'), undo: () => void drive('back') };
}
