import type { ReasonKind } from '../reminders/reason';
import { slotFaults, slotsIn, type Slot } from './slots';

/** What a wording for each kind of reason may name besides the person: the very values that the reason gives. */
const OF_KIND: Record<ReasonKind, readonly Slot[]> = {
  'run-out': ['产品', '数量', '单位', '日期', '天数'],
  restock: ['产品', '日期', '天数'],
  'to-ship': ['产品', '日期', '天数'],
  deletion: ['日期', '天数'],
  unpaid: ['金额', '产品', '日期', '天数'],
  care: ['产品', '日期', '天数'],
  asked: ['事项', '日期', '天数'],
  lapsing: ['产品', '日期', '天数'],
  festival: ['节日'],
  custom: ['事项'],
  birthday: [],
};

export function slotsOfKind(kind: ReasonKind): Slot[] {
  return ['称呼', ...OF_KIND[kind]];
}

/**
 * What keeps a wording from ever being said: names in braces that the kind gives no value for, and a brace that stands alone.
 */
export function wordingFaults(text: string, kind: ReasonKind): { unknown: string[]; unpaired: boolean } {
  const known: readonly string[] = slotsOfKind(kind);
  return { unknown: [...new Set(slotsIn(text).filter((name) => !known.includes(name)))], unpaired: slotFaults(text).unpaired };
}

/** The text with a slot put in at the cursor, and where the cursor stands after it. */
export function withSlot(text: string, cursor: number, slot: Slot): { text: string; cursor: number } {
  const at = Math.max(0, Math.min(cursor, text.length));
  const written = `{${slot}}`;
  return { text: `${text.slice(0, at)}${written}${text.slice(at)}`, cursor: at + written.length };
}
