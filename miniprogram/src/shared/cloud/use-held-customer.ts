import type { CustomerId } from '@core/kernel/ids';
import { useEffect } from 'react';
import { replayWaiting } from './replay';
import { holdCustomer } from './under-way';

/** What closes here may open again there: a sheet leads to a form. */
const HANDING_OVER_MS = 1_000;

/** Sends nothing that waits of this customer while it is open to be changed, and goes on when it is closed. @param customerId null for nobody */
export function useHeldCustomer(customerId: CustomerId | null): void {
  useEffect(() => {
    if (customerId === null) return undefined;
    const letGo = holdCustomer(customerId);
    return () => {
      setTimeout(() => {
        letGo();
        void replayWaiting();
      }, HANDING_OVER_MS);
    };
  }, [customerId]);
}
