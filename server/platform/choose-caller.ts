import type { CallerRole } from '../../core/kernel/contract';
import type { CallerId } from '../../core/kernel/ids';
import { ok, refuse, type Result } from '../../core/kernel/result';
import { roleOfBinding } from './accounts';
import { reads } from './cloud-database';
import type { CallerRecord, WechatUserDocument } from './platform-collections';
import type { Caller } from './context';

export interface ChosenCaller {
  callerId: CallerId;
  caller: Caller;
}

/**
 * The caller that the action runs for: the one asked for among the WeChat user's own, or the first that the action takes.
 * A binding's role is read from its customer.
 */
export async function chooseCaller(user: WechatUserDocument, as: unknown, takes: readonly CallerRole[]): Promise<Result<ChosenCaller, 'CALLER_UNKNOWN' | 'NOT_ALLOWED'>> {
  const own = as === undefined || as === null ? user.callers : user.callers.filter((record) => record.callerId === as);
  if (own.length === 0) return refuse(as === undefined || as === null ? 'NOT_ALLOWED' : 'CALLER_UNKNOWN');
  for (const record of own.filter((candidate) => mayBe(candidate, takes))) {
    const caller = await callerOf(record);
    if (caller !== null && takes.includes(caller.role)) return ok({ callerId: record.callerId, caller });
  }
  return refuse('NOT_ALLOWED');
}

function mayBe(record: CallerRecord, takes: readonly CallerRole[]): boolean {
  return record.kind === 'member' ? takes.includes(record.role) : takes.includes('customer') || takes.includes('reseller') || takes.includes('former');
}

async function callerOf(record: CallerRecord): Promise<Caller | null> {
  if (record.kind === 'member') return { role: record.role, merchantId: record.merchantId, customerId: null, seesCosts: seesCosts(record) };
  const role = await roleOfBinding(reads, record);
  return role === null ? null : { role, merchantId: record.merchantId, customerId: record.customerId, seesCosts: false };
}

export function seesCosts(record: CallerRecord): boolean {
  return record.kind === 'member' && (record.role === 'owner' || record.seesCosts === true);
}
