import type { LifecycleStage } from '../customers/lifecycle-stage';
import type { ProductId } from '../kernel/ids';
import type { ReasonKind } from '../reminders/reason';
import { fillSlots, type SlotValues } from './slots';
import { BUILT_IN, type Wording } from './wording';

/** Wordings remembered of a person: no sentence is said again while there is another, and none of these twice in a row. */
export const SAID_KEPT = 8;

export interface Occasion {
  kind: ReasonKind;
  stage: LifecycleStage;
  productId: ProductId | null;
  values: SlotValues;
  /** Ids of the wordings last used with this person, newest last. */
  said: readonly string[];
  /** Spreads people over the wordings, so that two neighbours do not get the same sentence on one day. */
  personId: string;
}

export interface ReadyText {
  wordingId: string;
  text: string;
}

/**
 * The texts that fit, best first, at most `most`: those never said to this person before those said longest ago; the
 * seller's own before the app's; one for this product before one for the stage before one for everybody.
 */
export function chooseWordings(own: readonly Wording[], occasion: Occasion, most = 3): ReadyText[] {
  const { kind, stage, productId, values, said, personId } = occasion;
  const fits = (wording: Wording) => wording.kind === kind && (wording.stage === null || wording.stage === stage) && (wording.productId === null || wording.productId === productId);
  const candidates = [...own, ...BUILT_IN].filter(fits).flatMap((wording, index) => {
    const text = fillSlots(wording.text, values);
    const closeness = (wording.productId ? 0 : wording.stage ? 1 : 2) + (index < own.filter(fits).length ? 0 : 3);
    return text === null ? [] : [{ wordingId: wording.wordingId, text, closeness, lastSaid: said.lastIndexOf(wording.wordingId), turn: turnOf(`${personId}${wording.wordingId}`) }];
  });
  return candidates
    .sort((a, b) => a.lastSaid - b.lastSaid || a.closeness - b.closeness || a.turn - b.turn)
    .slice(0, most)
    .map(({ wordingId, text }) => ({ wordingId, text }));
}

/** A number that follows from the text alone (FNV-1a). */
function turnOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/** What is remembered after a wording was used. */
export function rememberSaid(said: readonly string[], wordingId: string | null): string[] {
  return wordingId === null ? [...said] : [...said.filter((id) => id !== wordingId), wordingId].slice(-SAID_KEPT);
}
