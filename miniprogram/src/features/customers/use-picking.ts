import type { CustomerId } from '@core/kernel/ids';
import { useState } from 'react';

export interface Picking {
  /** Undefined while nobody is being chosen. */
  picked: ReadonlySet<CustomerId> | undefined;
  begin(): void;
  toggle(customerId: CustomerId): void;
  pickAll(customerIds: readonly CustomerId[]): void;
  end(): void;
}

/** Several customers of the list, chosen one by one or all at once. */
export function usePicking(): Picking {
  const [picked, setPicked] = useState<ReadonlySet<CustomerId>>();
  return {
    picked,
    begin: () => setPicked(new Set()),
    toggle: (customerId) =>
      setPicked((before = new Set()) => {
        const next = new Set(before);
        if (!next.delete(customerId)) next.add(customerId);
        return next;
      }),
    pickAll: (customerIds) => setPicked(new Set(customerIds)),
    end: () => setPicked(undefined),
  };
}
