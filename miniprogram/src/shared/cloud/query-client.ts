import { QueryClient } from '@tanstack/react-query';
import type { RefusalCode } from '@core/contract';
import type { Refusal } from '@core/kernel/result';
import type { PhoneRefusal } from './phone-refusal';

/** Carries a refusal through react-query's error channel; hooks hand it on as a value. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal<RefusalCode | PhoneRefusal>) {
    super(refusal.code);
  }
}

const WORTH_ANOTHER_TRY = ['OFFLINE', 'BUSY', 'SERVER_FAULT'];

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (failures, error) => failures < 1 && error instanceof Refused && WORTH_ANOTHER_TRY.includes(error.refusal.code),
      retryDelay: 600,
    },
    mutations: { networkMode: 'always' },
  },
});
