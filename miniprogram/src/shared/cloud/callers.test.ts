import type { CallerId, MerchantId } from '@core/kernel/ids';
import type { CallerView } from '@core/merchants/merchants.contract';
import { chooseCaller, partings } from './callers';

const caller = (callerId: string, merchantId: string, role: CallerView['role']): CallerView => ({ callerId: callerId as CallerId, role, merchantId: merchantId as MerchantId, merchantName: merchantId, seesCosts: false });
const lin = caller('m_1', 'lin', 'assistant');
const own = caller('m_2', 'own', 'owner');

it('who is told of no more has lost the shop, unless they are in it again in the same way under another id', () => {
  const again = caller('m_9', 'lin', 'assistant');
  expect(partings([lin, own], [own])).toEqual([{ caller: lin, successor: undefined }]);
  expect(partings([lin, own], [own, again])).toEqual([{ caller: lin, successor: again }]);
  expect(partings([lin], [caller('b_1', 'lin', 'customer')])).toEqual([{ caller: lin, successor: undefined }]);
  expect(partings([lin, own], [own, lin])).toEqual([]);
});

it('acts as whoever is wanted, else as a member, else as a customer of a shop that still has them', () => {
  const former = caller('b_1', 'wu', 'former');
  const bound = caller('b_2', 'li', 'customer');
  expect(chooseCaller([former, bound, own], bound.callerId)).toBe(bound.callerId);
  expect(chooseCaller([former, bound, own], lin.callerId)).toBe(own.callerId);
  expect(chooseCaller([former, bound], lin.callerId)).toBe(bound.callerId);
  expect(chooseCaller([], null)).toBeNull();
});
