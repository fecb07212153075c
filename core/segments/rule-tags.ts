import type { Tag } from '../customers/tags';
import type { TagId } from '../kernel/ids';
import type { ShanghaiDay } from '../kernel/time';
import type { IndexedPerson } from '../search/indexed-person';
import { meets, nextChangeDay, type Condition } from './condition';

/** What the merchant's rules make of a customer on `today`: the tags they hold, and the day from which to ask again. */
export function ruledTags(person: IndexedPerson, book: readonly Tag[], today: ShanghaiDay): { tagIds: TagId[]; nextDay: ShanghaiDay | null } {
  const rules = rulesOf(book);
  const ruled = new Set(rules.map(({ tagId }) => tagId));
  const given = rules.filter(({ rule }) => meets(person, rule, today)).map(({ tagId }) => tagId);
  const days = rules.flatMap(({ rule }) => nextChangeDay(person, rule, today) ?? []);
  const kept = person.tagIds.filter((tagId) => !ruled.has(tagId) || given.includes(tagId));
  return { tagIds: [...kept, ...given.filter((tagId) => !kept.includes(tagId))], nextDay: days.reduce<ShanghaiDay | null>((first, day) => (first === null || day < first ? day : first), null) };
}

export function rulesOf(book: readonly Tag[]): { tagId: TagId; rule: Condition }[] {
  return book.flatMap(({ tagId, rule, leaving }) => (rule && !leaving ? [{ tagId, rule }] : []));
}
