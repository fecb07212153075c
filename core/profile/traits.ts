import { ok, refuse, type Result } from '../kernel/result';
import type { ShanghaiDay } from '../kernel/time';

/**
 * What is known of a person's body and helps to choose goods: 肤质, 过敏, 孕期哺乳, 用药, 其他. Health is sensitive personal
 * information, which asks for a purpose, strict protection and a separate consent (《个人信息保护法》 art. 28, 29); a consent can be
 * withdrawn, and what it allowed is then deleted (art. 15, 47).
 */
export const TRAIT_KINDS = ['skin', 'allergy', 'pregnancy', 'medication', 'other'] as const;
export type TraitKind = (typeof TRAIT_KINDS)[number];

export interface Trait {
  kind: TraitKind;
  text: string;
}

/** Where the person said yes, as the seller may note it: 微信里, 当面, 电话里, 书面. */
export const NOTED_SOURCES = ['wechat', 'in-person', 'phone', 'written'] as const;
/** `app`: they said so themselves, on their own page. */
export const CONSENT_SOURCES = [...NOTED_SOURCES, 'app'] as const;
export type ConsentSource = (typeof CONSENT_SOURCES)[number];

export interface Consent {
  day: ShanghaiDay;
  source: ConsentSource;
}

export interface KeptTraits {
  consent: Consent;
  /** At most one of a kind. */
  traits: Trait[];
}

export const MAX_TRAIT_CHARACTERS = 60;

/** What may be kept of what was typed: nothing without consent, and no consent of a day to come. */
export function readTraits(consent: Consent | null, typed: readonly Trait[], today: ShanghaiDay): Result<KeptTraits, 'CONSENT_MISSING' | 'DAY_IN_FUTURE'> {
  if (consent === null) return refuse('CONSENT_MISSING', 'consent');
  if (consent.day > today) return refuse('DAY_IN_FUTURE', 'consent');
  const traits = TRAIT_KINDS.flatMap((kind) => {
    const text = typed.find((trait) => trait.kind === kind)?.text.trim() ?? '';
    return text === '' ? [] : [{ kind, text }];
  });
  return ok({ consent, traits });
}

/** Whether a member may keep traits under this consent: one that the person gave on their own page can be kept, never made up. */
export function mayNote(consent: Consent | null, kept: KeptTraits | null): boolean {
  return consent?.source !== 'app' || (kept?.consent.source === 'app' && kept.consent.day === consent.day);
}

/** Of two records of one person: both consents stand, so what either allowed is kept, under the later one. */
export function mergedTraits(keep: KeptTraits | null, gone: KeptTraits | null): KeptTraits | null {
  if (keep === null || gone === null) return keep ?? gone;
  const consent = gone.consent.day > keep.consent.day ? gone.consent : keep.consent;
  const traits = TRAIT_KINDS.flatMap((kind) => [...keep.traits, ...gone.traits].find((trait) => trait.kind === kind) ?? []);
  return { consent, traits };
}
