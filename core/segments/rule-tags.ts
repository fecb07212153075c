import type { Tag } from '../customers/tags';
import type { TagId } from '../kernel/ids';
import type { ShanghaiDay } from '../kernel/time';
import type { IndexedPerson } from '../search/indexed-person';
import { tagsAskedFor } from './check-condition';
import { meets, nextChangeDay, type Condition } from './condition';

interface RuleTag {
  tagId: TagId;
  rule: Condition;
}

/** What the merchant's rules make of a customer on `today`: the tags they hold, and the day from which to ask again. */
export function ruledTags(person: IndexedPerson, book: readonly Tag[], today: ShanghaiDay): { tagIds: TagId[]; nextDay: ShanghaiDay | null } {
  let { tagIds } = person;
  let nextDay: ShanghaiDay | null = null;
  for (const { tagId, rule } of inOrder(rulesOf(book)).rules) {
    const [held, meant] = [tagIds.includes(tagId), meets({ ...person, tagIds }, rule, today)];
    if (meant !== held) tagIds = meant ? [...tagIds, tagId] : tagIds.filter((id) => id !== tagId);
    const day = nextChangeDay(person, rule, today);
    if (day !== null && (nextDay === null || day < nextDay)) nextDay = day;
  }
  return { tagIds, nextDay };
}

export function rulesOf(book: readonly Tag[]): RuleTag[] {
  return book.flatMap(({ tagId, rule, leaving }) => (rule && !leaving ? [{ tagId, rule }] : []));
}

/** Whether a rule asks, by itself or by the rules of the tags that it asks for, for the tag that it gives: nobody could say who has it. */
export function goInCircles(book: readonly Tag[]): boolean {
  return inOrder(rulesOf(book)).circular;
}

/** A rule that asks for the tag of another comes after that one. */
function inOrder(rules: readonly RuleTag[]): { rules: RuleTag[]; circular: boolean } {
  const done: RuleTag[] = [];
  for (let left = [...rules]; left.length > 0; ) {
    const waiting = new Set(left.map(({ tagId }) => tagId));
    const ready = left.filter(({ rule }) => !tagsAskedFor(rule).some((tagId) => waiting.has(tagId)));
    if (ready.length === 0) return { rules: [...done, ...left], circular: true };
    done.push(...ready);
    left = left.filter((one) => !ready.includes(one));
  }
  return { rules: done, circular: false };
}
