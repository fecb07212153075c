import fc from 'fast-check';
import { indexedPerson } from '../../tests/support/indexed-people';
import { LIFECYCLE_STAGES } from '../customers/lifecycle-stage';
import type { ProductId, TagId } from '../kernel/ids';
import { fen } from '../kernel/money';
import { addDays, shanghaiDay, startOfDay } from '../kernel/time';
import { GRADES } from '../totals/grade';
import { meets, nextChangeDay, type Condition, type Test } from './condition';

const TODAY = shanghaiDay('2026-03-10');
const [MASK, CREAM] = ['p_mask00000' as ProductId, 'p_cream0000' as ProductId];
const DRY = 't_dry00000' as TagId;
const daysAgo = (days: number) => addDays(TODAY, -days);
const all = (...of: Condition['of']): Condition => ({ join: 'all', of });
const any = (...of: Condition['of']): Condition => ({ join: 'any', of });

const chen = indexedPerson({
  name: '陈姐', tagIds: [DRY], stage: 'repeat', grade: 'A', spendFen: fen(50_000), orderCount: 3, place: '江苏省苏州市昆山市', source: '小红书',
  bought: [{ productId: MASK, lastDay: daysAgo(40) }, { productId: CREAM, lastDay: daysAgo(100) }], createdAt: startOfDay(daysAgo(200)),
});

describe('a condition', () => {
  it.each<[string, Condition, boolean]>([
    ['bought a mask within 40 days', all({ test: 'bought', productIds: [MASK], withinDays: 40 }), true],
    ['bought a mask within 39 days', all({ test: 'bought', productIds: [MASK], withinDays: 39 }), false],
    ['bought cream in the days in which only a mask was bought', all({ test: 'bought', productIds: [CREAM], withinDays: 60 }), false],
    ['bought anything within 60 days', all({ test: 'bought', productIds: [], withinDays: 60 }), true],
    ['bought cream, and not for 90 days', all({ test: 'boughtBefore', productIds: [CREAM], notWithinDays: 90 }), true],
    ['bought a mask, and not for 30 days, with the tag, at Kunshan', all({ test: 'boughtBefore', productIds: [MASK], notWithinDays: 30 }, { test: 'tag', tagId: DRY }, { test: 'place', holds: '昆山' }), true],
    ['either without the tag or with grade A', any({ not: { test: 'tag', tagId: DRY } }, { test: 'grade', oneOf: ['A'] }), true],
    ['not a repeat customer', all({ not: { test: 'stage', oneOf: ['repeat', 'loyal'] } }), false],
    ['spent 500 yuan in three orders, from 小红书', all({ test: 'spend', atLeastFen: fen(50_000) }, { test: 'orders', atLeast: 3 }, { test: 'source', is: '小红书' }), true],
    ['added within 199 days', all({ test: 'added', withinDays: 199 }), false],
    ['nothing at all', all(), false],
  ])('%s', (_words, condition, expected) => expect(meets(chen, condition, TODAY)).toBe(expected));

  const day = fc.integer({ min: 0, max: 400 }).map(daysAgo);
  const test: fc.Arbitrary<Test> = fc.oneof(
    fc.record({ test: fc.constant('bought' as const), productIds: fc.subarray([MASK, CREAM]), withinDays: fc.nat(200) }),
    fc.record({ test: fc.constant('boughtBefore' as const), productIds: fc.subarray([MASK, CREAM]), notWithinDays: fc.nat(200) }),
    fc.record({ test: fc.constant('added' as const), withinDays: fc.nat(400) }),
    fc.record({ test: fc.constant('stage' as const), oneOf: fc.subarray([...LIFECYCLE_STAGES]) }),
    fc.record({ test: fc.constant('grade' as const), oneOf: fc.subarray([...GRADES]) }),
  );
  const condition = fc.record({ join: fc.constantFrom('all' as const, 'any' as const), of: fc.array(fc.oneof(test, test.map((not) => ({ not }))), { maxLength: 5 }) });
  const person = fc.record({ mask: day, cream: fc.option(day), created: day }).map(({ mask, cream, created }) =>
    indexedPerson({ bought: [{ productId: MASK, lastDay: mask }, ...(cream ? [{ productId: CREAM, lastDay: cream }] : [])], createdAt: startOfDay(created) }),
  );

  it('keeps its answer until the day it says, while nobody writes', () => {
    fc.assert(
      fc.property(person, condition, (someone, given) => {
        const turns = nextChangeDay(someone, given, TODAY);
        const now = meets(someone, given, TODAY);
        for (let days = 1; days <= 420; days += 1) {
          const later = addDays(TODAY, days);
          if (turns !== null && later >= turns) break;
          expect(meets(someone, given, later)).toBe(now);
        }
      }),
      { numRuns: 60 },
    );
  });
});
