import type { LifecycleStage } from '../customers/lifecycle-stage';
import type { ProductId } from '../kernel/ids';
import type { ReasonKind } from '../reminders/reason';
import { BUILT_IN } from './built-in-wordings';
import { fillSlots, type SlotValues } from './slots';
import { hashOf, isTold, sentenceKey, type Told } from './told';
import type { Wording } from './wording';

/** Wordings remembered of a person for variety: while there is another, none of these about another product either. */
export const SAID_KEPT = 8;

export interface Occasion {
  kind: ReasonKind;
  stage: LifecycleStage;
  productId: ProductId | null;
  /** The matter of a plan; null for other kinds. */
  about: string | null;
  values: SlotValues;
  /** Ids of the wordings last used with this person, newest last. */
  said: readonly string[];
  told: Told;
  /** Spreads people over the wordings, so that two neighbours do not get the same sentence on one day. */
  personId: string;
}

export interface ReadyText {
  wordingId: string;
  text: string;
  /** Names the sentence among those said to a person: {@link sentenceKey}. */
  sentence: string;
}

export interface Words {
  /** The texts that were never said to this person, the best first. */
  texts: ReadyText[];
  /** When every text that fits was said: the wording to write a new one from. */
  usedUp: Wording | null;
}

/**
 * The texts that fit and were never said to this person, at most `most`: wordings not used lately before those that were, about
 * another product; the seller's own before the app's; one for this product or matter before one for the stage before one for
 * everybody.
 */
export function chooseWordings(own: readonly Wording[], occasion: Occasion, builtIn: readonly Wording[] = BUILT_IN, most = 3): Words {
  const { said, told, personId } = occasion;
  const candidates = [...own.map((wording) => ({ wording, mine: 0 })), ...builtIn.map((wording) => ({ wording, mine: 3 }))]
    .flatMap(({ wording, mine }) => {
      const ready = fits(wording, occasion) ? readyText(wording, occasion.values) : null;
      if (ready === null) return [];
      const closeness = mine + (wording.productId || wording.about ? 0 : wording.stage ? 1 : 2);
      return [{ ready, wording, closeness, lastSaid: said.lastIndexOf(wording.wordingId), turn: hashOf(`${personId}${wording.wordingId}`) }];
    })
    .sort((a, b) => a.lastSaid - b.lastSaid || a.closeness - b.closeness || a.turn - b.turn);
  const fresh = candidates.filter(({ ready }, at) => !isTold(told, ready.sentence) && candidates.findIndex((one) => one.ready.sentence === ready.sentence) === at);
  return { texts: fresh.slice(0, most).map(({ ready }) => ready), usedUp: fresh.length > 0 ? null : (candidates[0]?.wording ?? null) };
}

function fits({ kind, stage, productId, about }: Wording, occasion: Occasion): boolean {
  const open = <T>(only: T | null | undefined, is: T | null) => only === null || only === undefined || only === is;
  return kind === occasion.kind && open(stage, occasion.stage) && open(productId, occasion.productId) && open(about, occasion.about);
}

/** How somebody is called is no part of the sentence: a new name makes nothing unsaid. */
function readyText({ wordingId, text }: Wording, values: SlotValues): ReadyText | null {
  const [filled, sentence] = [fillSlots(text, values), fillSlots(text, { ...values, 称呼: '称呼' })];
  return filled === null || sentence === null ? null : { wordingId, text: filled, sentence: sentenceKey(sentence) };
}

/** What is remembered after a wording was used. */
export function rememberSaid(said: readonly string[], wordingId: string | null): string[] {
  return wordingId === null ? [...said] : [...said.filter((id) => id !== wordingId), wordingId].slice(-SAID_KEPT);
}
