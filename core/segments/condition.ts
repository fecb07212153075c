import type { LifecycleStage } from '../customers/lifecycle-stage';
import type { ProductId, TagId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import { addDays, shanghaiDayOf, type ShanghaiDay } from '../kernel/time';
import type { IndexedPerson } from '../search/indexed-person';
import type { Grade } from '../totals/grade';
import { isWithin, leavesOn, type DayPeriod } from './period';
import { hasBought, isMeant, type PurchaseTest } from './purchase-test';

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

/** Who a condition is true of on `today`. A condition without tests is true of nobody, and so is a group. */
export function meets(person: IndexedPerson, { join, of }: Condition, today: ShanghaiDay): boolean {
  const holds = (one: Clause | Group): boolean => ('join' in one ? meets(person, one, today) : 'not' in one ? !passes(person, one.not, today) : passes(person, one, today));
  return of.length > 0 && (join === 'all' ? of.every(holds) : of.some(holds));
}

/** Every test of a condition, wherever it stands and however it is turned. */
export function testsOf({ of }: Condition): Test[] {
  return of.flatMap((one) => ('join' in one ? testsOf(one) : 'not' in one ? one.not : one));
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
      return person.spendFen >= test.atLeastFen && person.spendFen <= (test.atMostFen ?? Infinity);
    case 'orders':
      return person.orderCount >= test.atLeast && person.orderCount <= (test.atMost ?? Infinity);
    case 'bought':
      return hasBought(person.purchases, test, today);
    case 'boughtBefore': {
      const day = lastDayOf(person, test.productIds);
      return day !== null && day < addDays(today, -test.notWithinDays);
    }
    case 'added':
    case 'firstBought':
    case 'lastBought': {
      const day = dayAskedFor(person, test.test);
      return day !== null && isWithin(day, test, today);
    }
    case 'runsOut':
      return person.nextRunOutDay !== null && person.nextRunOutDay <= addDays(today, test.inDays);
    case 'place':
      return person.place.includes(test.holds);
    case 'source':
      return person.source === test.is;
  }
}

/** The last day on which any of the products was bought, or anything when none is named. */
function lastDayOf({ purchases }: IndexedPerson, productIds: readonly ProductId[]): ShanghaiDay | null {
  for (let at = purchases.length - 1; at >= 0; at -= 1) {
    const purchase = purchases[at];
    if (purchase?.lines.some(({ productId }) => isMeant(productId, productIds))) return purchase.day;
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
    case 'bought':
      return person.purchases.filter(({ lines }) => lines.some(({ productId }) => isMeant(productId, test.productIds))).flatMap(({ day }) => leavesOn(day, test) ?? []);
    case 'boughtBefore': {
      const day = lastDayOf(person, test.productIds);
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
