import fc from 'fast-check';
import { indexedPerson } from '../../tests/support/indexed-people';
import { LIFECYCLE_STAGES } from '../customers/lifecycle-stage';
import type { ProductId, TagId } from '../kernel/ids';
import { fen } from '../kernel/money';
import { addDays, shanghaiDay, startOfDay, type ShanghaiDay } from '../kernel/time';
import { GRADES } from '../totals/grade';
import { DATE_TESTS, meets, nextChangeDay, type Clause, type Condition, type Group, type Test } from './condition';

const TODAY = shanghaiDay('2026-03-10');
const [MASK, CREAM] = ['p_mask00000' as ProductId, 'p_cream0000' as ProductId];
const DRY = 't_dry00000' as TagId;
const daysAgo = (days: number) => addDays(TODAY, -days);
const all = (...of: Condition['of']): Condition => ({ join: 'all', of });
const any = (...of: Condition['of']): Condition => ({ join: 'any', of });
const group = (join: Group['join'], ...of: Clause[]): Group => ({ join, of });
const one = (day: ShanghaiDay, productId: ProductId) => ({ day, lines: [{ productId, quantity: 1, amountFen: fen(10_000) }] });

const chen = indexedPerson({
  name: '陈姐', tagIds: [DRY], stage: 'repeat', grade: 'A', spendFen: fen(50_000), orderCount: 3, place: '江苏省苏州市昆山市', source: '小红书',
  firstDay: daysAgo(100), lastDay: daysAgo(40), nextRunOutDay: addDays(TODAY, 5), purchases: [one(daysAgo(100), CREAM), one(daysAgo(40), MASK)], createdAt: startOfDay(daysAgo(200)),
});

describe('a condition', () => {
  it.each<[string, Condition, boolean]>([
    ['bought a mask within 40 days', all({ test: 'bought', productIds: [MASK], withinDays: 40 }), true],
    ['bought a mask within 39 days', all({ test: 'bought', productIds: [MASK], withinDays: 39 }), false],
    ['bought cream in the days in which only a mask was bought', all({ test: 'bought', productIds: [CREAM], withinDays: 60 }), false],
    ['bought anything within 60 days', all({ test: 'bought', productIds: [], withinDays: 60 }), true],
    ['bought a mask on that very day', all({ test: 'bought', productIds: [MASK], from: daysAgo(40), until: daysAgo(40) }), true],
    ['bought a mask until the day before', all({ test: 'bought', productIds: [MASK], from: null, until: daysAgo(41) }), false],
    ['bought cream, and not for 90 days', all({ test: 'boughtBefore', productIds: [CREAM], notWithinDays: 90 }), true],
    ['bought a mask, and not for 30 days, with the tag, at Kunshan', all({ test: 'boughtBefore', productIds: [MASK], notWithinDays: 30 }, { test: 'tag', tagId: DRY }, { test: 'place', holds: '昆山' }), true],
    ['either without the tag or with grade A', any({ not: { test: 'tag', tagId: DRY } }, { test: 'grade', oneOf: ['A'] }), true],
    ['of grade A, and from one of two sources', all({ test: 'grade', oneOf: ['A'] }, group('any', { test: 'source', is: '抖音' }, { test: 'source', is: '小红书' })), true],
    ['of grade A, and of two things that are not both so', all({ test: 'grade', oneOf: ['A'] }, group('all', { test: 'source', is: '小红书' }, { test: 'place', holds: '上海' })), false],
    ['not a repeat customer', all({ not: { test: 'stage', oneOf: ['repeat', 'loyal'] } }), false],
    ['spent 500 yuan in three orders, from 小红书', all({ test: 'spend', atLeastFen: fen(50_000) }, { test: 'orders', atLeast: 3 }, { test: 'source', is: '小红书' }), true],
    ['spent no more than 499.99 yuan', all({ test: 'spend', atLeastFen: fen(0), atMostFen: fen(49_999) }), false],
    ['ordered once to three times', all({ test: 'orders', atLeast: 1, atMost: 3 }), true],
    ['added within 199 days', all({ test: 'added', withinDays: 199 }), false],
    ['first bought in those days', all({ test: 'firstBought', from: daysAgo(110), until: daysAgo(90) }), true],
    ['last bought in those days', all({ test: 'lastBought', from: daysAgo(110), until: daysAgo(90) }), false],
    ['running out within 5 days', all({ test: 'runsOut', inDays: 5 }), true],
    ['running out within 4 days', all({ test: 'runsOut', inDays: 4 }), false],
    ['nothing at all', all(), false],
  ])('%s', (_words, condition, expected) => expect(meets(chen, condition, TODAY)).toBe(expected));

  const day = fc.integer({ min: 0, max: 400 }).map(daysAgo);
  const productIds = fc.subarray([MASK, CREAM]);
  const days = fc.oneof(fc.record({ withinDays: fc.nat(400) }), fc.record({ from: fc.option(day), until: fc.option(day) }));
  const test: fc.Arbitrary<Test> = fc.oneof(
    fc.tuple(productIds, fc.oneof(days, fc.record({ inAnyDays: fc.integer({ min: 1, max: 90 }) })), fc.integer({ min: 1, max: 2 }), fc.boolean()).map(([products, period, times, each]) => ({ test: 'bought' as const, productIds: products, times, each, ...period })),
    fc.record({ test: fc.constant('boughtBefore' as const), productIds, notWithinDays: fc.nat(200) }),
    fc.tuple(fc.constantFrom(...DATE_TESTS), days).map(([asked, period]) => ({ test: asked, ...period })),
    fc.record({ test: fc.constant('runsOut' as const), inDays: fc.nat(60) }),
    fc.record({ test: fc.constant('stage' as const), oneOf: fc.subarray([...LIFECYCLE_STAGES]) }),
    fc.record({ test: fc.constant('grade' as const), oneOf: fc.subarray([...GRADES]) }),
  );
  const clause = fc.oneof(test, test.map((not) => ({ not })));
  const anyGroup = fc.record({ join: fc.constantFrom('all' as const, 'any' as const), of: fc.array(clause, { maxLength: 3 }) });
  const condition = fc.record({ join: fc.constantFrom('all' as const, 'any' as const), of: fc.array(fc.oneof(clause, anyGroup), { maxLength: 5 }) });
  const person = fc.record({ purchases: fc.array(fc.tuple(day, fc.constantFrom(MASK, CREAM)), { maxLength: 6 }), created: day }).map(({ purchases, created }) => {
    const sorted = purchases.map(([on, productId]) => one(on, productId)).sort((a, b) => (a.day < b.day ? -1 : 1));
    const last = sorted[sorted.length - 1]?.day ?? null;
    return indexedPerson({ purchases: sorted, firstDay: sorted[0]?.day ?? null, lastDay: last, nextRunOutDay: last && addDays(last, 35), createdAt: startOfDay(created) });
  });

  it('keeps its answer until the day it says, while nobody writes', () => {
    fc.assert(
      fc.property(person, condition, (someone, given) => {
        const turns = nextChangeDay(someone, given, TODAY);
        const now = meets(someone, given, TODAY);
        for (let later = 1; later <= 420; later += 1) {
          if (turns !== null && addDays(TODAY, later) >= turns) break;
          expect(meets(someone, given, addDays(TODAY, later))).toBe(now);
        }
      }),
      { numRuns: 100 },
    );
  });
});
