import type { LifecycleStage } from '../customers/lifecycle-stage';
import type { ProductId, TagId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import { addDays, shanghaiDayOf, type ShanghaiDay } from '../kernel/time';
import type { IndexedPerson } from '../search/indexed-person';
import type { Grade } from '../totals/grade';

/** One thing that is true of a customer or not. Days are counted back from today, today being day 0. */
export type Test =
  | { test: 'tag'; tagId: TagId }
  | { test: 'stage'; oneOf: LifecycleStage[] }
  | { test: 'grade'; oneOf: Grade[] }
  | { test: 'spend'; atLeastFen: Fen }
  | { test: 'orders'; atLeast: number }
  /** Bought any of the products (or anything, when none is named) in these days: the same purchase meets both. */
  | { test: 'bought'; productIds: ProductId[]; withinDays: number }
  /** Has bought it, but not in these days. */
  | { test: 'boughtBefore'; productIds: ProductId[]; notWithinDays: number }
  | { test: 'added'; withinDays: number }
  /** The address begins with, or holds near its beginning, this place. */
  | { test: 'place'; holds: string }
  | { test: 'source'; is: string };

/** Tests joined: all of them, or any of them; `not` turns one round. */
export type Condition = { join: 'all' | 'any'; of: (Test | { not: Test })[] };

export const MOST_TESTS = 10;

/** Who a condition is true of on `today`. A condition without tests is true of nobody. */
export function meets(person: IndexedPerson, { join, of }: Condition, today: ShanghaiDay): boolean {
  const holds = (one: Test | { not: Test }): boolean => ('not' in one ? !passes(person, one.not, today) : passes(person, one, today));
  return of.length > 0 && (join === 'all' ? of.every(holds) : of.some(holds));
}

function passes(person: IndexedPerson, test: Test, today: ShanghaiDay): boolean {
  switch (test.test) {
    case 'tag':
      return person.tagIds.includes(test.tagId);
    case 'stage':
      return test.oneOf.includes(person.stage);
    case 'grade':
      return person.grade !== null && test.oneOf.includes(person.grade);
    case 'spend':
      return person.spendFen >= test.atLeastFen;
    case 'orders':
      return person.orderCount >= test.atLeast;
    case 'bought':
      return purchasesOf(person, test.productIds).some((day) => day >= addDays(today, -test.withinDays));
    case 'boughtBefore': {
      const days = purchasesOf(person, test.productIds);
      return days.length > 0 && days.every((day) => day < addDays(today, -test.notWithinDays));
    }
    case 'added':
      return dayOfCreation(person) >= addDays(today, -test.withinDays);
    case 'place':
      return person.place.includes(test.holds);
    case 'source':
      return person.source === test.is;
  }
}

/** The last day of each product named, or of every product. */
function purchasesOf({ bought }: IndexedPerson, productIds: readonly ProductId[]): ShanghaiDay[] {
  return bought.filter(({ productId }) => productIds.length === 0 || productIds.includes(productId)).map(({ lastDay }) => lastDay);
}

function dayOfCreation({ createdAt }: IndexedPerson): ShanghaiDay {
  return shanghaiDayOf(createdAt);
}

/**
 * The first day after `today` on which the passing of days alone may change the answer; null when it cannot.
 * Until then a customer who is not written need not be looked at again.
 */
export function nextChangeDay(person: IndexedPerson, { of }: Condition, today: ShanghaiDay): ShanghaiDay | null {
  const days = of.map((one) => ('not' in one ? one.not : one)).flatMap((test) => turningDays(person, test)).filter((day) => day > today);
  return days.reduce<ShanghaiDay | null>((first, day) => (first === null || day < first ? day : first), null);
}

function turningDays(person: IndexedPerson, test: Test): ShanghaiDay[] {
  if (test.test === 'bought') return purchasesOf(person, test.productIds).map((day) => addDays(day, test.withinDays + 1));
  if (test.test === 'boughtBefore') return purchasesOf(person, test.productIds).map((day) => addDays(day, test.notWithinDays + 1));
  if (test.test === 'added') return [addDays(dayOfCreation(person), test.withinDays + 1)];
  return [];
}
