import type { LifecycleStage } from '../customers/lifecycle-stage';
import type { ProductId, TagId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import { addDays, shanghaiDayOf, startOfDay, type ShanghaiDay } from '../kernel/time';
import type { IndexedPerson } from '../search/indexed-person';
import type { Grade } from '../totals/grade';
import { daysOf, leavesOn, type DayPeriod } from './period';
import { boughtBy, meaning, type PurchaseTest } from './purchase-test';

/** One thing that is true of a customer or not. Days are counted back from today, today being day 0. */
export type Test =
  | { test: 'tag'; tagId: TagId }
  | { test: 'stage'; oneOf: LifecycleStage[] }
  | { test: 'grade'; oneOf: Grade[] }
  /** Over all counting orders, both ends included. */
  | { test: 'spend'; atLeastFen: Fen; atMostFen?: Fen }
  | { test: 'orders'; atLeast: number; atMost?: number }
  | PurchaseTest
  /** Has bought it, but not in these days. */
  | { test: 'boughtBefore'; productIds: ProductId[]; notWithinDays: number }
  | ({ test: DateTest } & DayPeriod)
  /** What was bought runs out within these days, or has run out. */
  | { test: 'runsOut'; inDays: number }
  /** The address begins with, or holds near its beginning, this place. */
  | { test: 'place'; holds: string }
  | { test: 'source'; is: string };

/** Days of a customer that may be asked about: when they were added, first bought and last bought. */
export const DATE_TESTS = ['added', 'firstBought', 'lastBought'] as const;
export type DateTest = (typeof DATE_TESTS)[number];

/** A test, or one turned round. */
export type Clause = Test | { not: Test };

/** Clauses joined: all of them, or any of them. */
export interface Group {
  join: 'all' | 'any';
  of: Clause[];
}

/** Clauses, and groups of them, joined. */
export interface Condition {
  join: 'all' | 'any';
  of: (Clause | Group)[];
}

/** In one group, and in a condition groups counted as one. */
export const MOST_TESTS = 10;

type IsTrue = (person: IndexedPerson) => boolean;

/** Whether a condition is true of a person on `today`. One without tests is true of nobody, and so is a group. */
export function meets(person: IndexedPerson, condition: Condition, today: ShanghaiDay): boolean {
  return meeting(condition, today)(person);
}

/** What tells of whom a condition is true on `today`: made once, to be asked of thousands. */
export function meeting({ join, of }: Condition, today: ShanghaiDay): IsTrue {
  const parts = of.map((one): IsTrue => {
    if ('join' in one) return meeting(one, today);
    if (!('not' in one)) return passing(one, today);
    const turned = passing(one.not, today);
    return (person) => !turned(person);
  });
  if (parts.length === 0) return () => false;
  return join === 'all' ? (person) => parts.every((part) => part(person)) : (person) => parts.some((part) => part(person));
}

/** Every test of a condition, wherever it stands and however it is turned. */
export function testsOf({ of }: Condition): Test[] {
  return of.flatMap((one) => ('join' in one ? testsOf(one) : 'not' in one ? one.not : one));
}

function passing(test: Test, today: ShanghaiDay): IsTrue {
  switch (test.test) {
    case 'tag':
      return ({ tagIds }) => tagIds.includes(test.tagId);
    case 'stage':
      return ({ stage }) => test.oneOf.includes(stage);
    case 'grade':
      return ({ grade }) => grade !== null && test.oneOf.includes(grade);
    case 'spend': {
      const { atLeastFen, atMostFen = Infinity } = test;
      return ({ spendFen }) => spendFen >= atLeastFen && spendFen <= atMostFen;
    }
    case 'orders': {
      const { atLeast, atMost = Infinity } = test;
      return ({ orderCount }) => orderCount >= atLeast && orderCount <= atMost;
    }
    case 'bought': {
      const isBought = boughtBy(test, today);
      return ({ purchases }) => isBought(purchases);
    }
    case 'boughtBefore': {
      const [isMeant, first] = [meaning(test.productIds), addDays(today, -test.notWithinDays)];
      return (person) => {
        const day = lastDayOf(person, isMeant);
        return day !== null && day < first;
      };
    }
    case 'added': {
      const { from, until } = daysOf(test, today);
      const [begin, end] = [from === null ? -Infinity : startOfDay(from), until === null ? Infinity : startOfDay(addDays(until, 1))];
      return ({ createdAt }) => createdAt >= begin && createdAt < end;
    }
    case 'firstBought':
    case 'lastBought': {
      const { from, until } = daysOf(test, today);
      return (person) => {
        const day = test.test === 'firstBought' ? person.firstDay : person.lastDay;
        return day !== null && (from === null || day >= from) && (until === null || day <= until);
      };
    }
    case 'runsOut': {
      const last = addDays(today, test.inDays);
      return ({ nextRunOutDay }) => nextRunOutDay !== null && nextRunOutDay <= last;
    }
    case 'place':
      return ({ place }) => place.includes(test.holds);
    case 'source':
      return ({ source }) => source === test.is;
  }
}

/** The last day on which any of the products was bought. */
function lastDayOf({ purchases }: IndexedPerson, isMeant: (productId: ProductId) => boolean): ShanghaiDay | null {
  for (let at = purchases.length - 1; at >= 0; at -= 1) {
    const purchase = purchases[at];
    if (purchase?.lines.some(({ productId }) => isMeant(productId))) return purchase.day;
  }
  return null;
}

function dayAskedFor(person: IndexedPerson, asked: DateTest): ShanghaiDay | null {
  if (asked === 'added') return shanghaiDayOf(person.createdAt);
  return asked === 'firstBought' ? person.firstDay : person.lastDay;
}

/**
 * The first day after `today` on which the passing of days alone may change the answer; null when it cannot.
 * Until then a customer who is not written need not be looked at again.
 */
export function nextChangeDay(person: IndexedPerson, condition: Condition, today: ShanghaiDay): ShanghaiDay | null {
  const days = testsOf(condition).flatMap((test) => turningDays(person, test)).filter((day) => day > today);
  return days.reduce<ShanghaiDay | null>((first, day) => (first === null || day < first ? day : first), null);
}

function turningDays(person: IndexedPerson, test: Test): ShanghaiDay[] {
  switch (test.test) {
    case 'bought': {
      const isMeant = meaning(test.productIds);
      return person.purchases.filter(({ lines }) => lines.some(({ productId }) => isMeant(productId))).flatMap(({ day }) => leavesOn(day, test) ?? []);
    }
    case 'boughtBefore': {
      const day = lastDayOf(person, meaning(test.productIds));
      return day === null ? [] : [addDays(day, test.notWithinDays + 1)];
    }
    case 'added':
    case 'firstBought':
    case 'lastBought': {
      const day = dayAskedFor(person, test.test);
      const left = day && leavesOn(day, test);
      return left ? [left] : [];
    }
    case 'runsOut':
      return person.nextRunOutDay === null ? [] : [addDays(person.nextRunOutDay, -test.inDays)];
    default:
      return [];
  }
}
