import type { MerchantDocument, RuleSweep } from '../platform/collections';

/** Sends one look over everybody, from the first; one that is under way begins anew, since what it looks for has changed. */
export function sweptAnew(merchant: MerchantDocument): MerchantDocument {
  return { ...merchant, ruleSweep: { since: merchant.version, place: '', looked: 0 } };
}

/** The sweep under way; null when everybody was looked at. One from before its state was kept begins anew. */
export function sweepOf({ ruleSweep, version }: MerchantDocument): RuleSweep | null {
  return typeof ruleSweep === 'string' ? { since: version, place: '', looked: 0 } : (ruleSweep ?? null);
}

/** What members are told of it. */
export function progressOf(merchant: MerchantDocument): { looked: number } | null {
  const sweep = sweepOf(merchant);
  return sweep && { looked: sweep.looked };
}

/** Whether it is the same sweep at the same place. */
export function isSameSweep(one: RuleSweep | null, other: RuleSweep): boolean {
  return one !== null && one.since === other.since && one.place === other.place;
}
