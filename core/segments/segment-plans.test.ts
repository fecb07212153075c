import fc from 'fast-check';
import type { SegmentId } from '../kernel/ids';
import { addDays, shanghaiDay } from '../kernel/time';
import { occurrences, type Plan } from '../reminders/plan';
import { afterGiving, beginGiving, givenPlans, MOST_SEGMENT_PLANS, withoutPlans, withSegmentPlan, type SegmentPlan } from './segment-plans';

const TODAY = shanghaiDay('2026-03-10');
const GROUP = 'g_00000001' as SegmentId;
const saved = { planId: 'n_1', segmentId: GROUP, text: '问候', words: '', start: shanghaiDay('2026-03-01'), rule: { every: 'months' as const, step: 1 } };
const plan = (given: Partial<SegmentPlan> = {}): SegmentPlan => ({ ...saved, given: null, giving: null, ended: false, ...given });
const inGroup = () => '老客户';
const notInGroup = () => null;
const person = (plans: readonly Plan[] = [], handled: string[] = []) => ({ plans, handled });

describe('a plan for a segment', () => {
  it('hands out each of its days once, however late or often the timer comes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 45 }), { maxLength: 12 }), fc.integer({ min: 1, max: 20 }), (waits, step) => {
        let plans = [plan({ rule: { every: 'days', step } })];
        let people = person();
        const handedOut: string[] = [];
        let today = TODAY;
        for (const wait of waits) {
          today = addDays(today, wait);
          plans = beginGiving(plans, today) ?? plans;
          expect(beginGiving(plans, today)).toBeNull();
          const given = givenPlans(people, plans, inGroup);
          if (given !== people.plans) handedOut.push(given[0]?.start ?? '');
          people = person(given);
          expect(givenPlans(people, plans, inGroup)).toBe(given);
          plans = afterGiving(plans);
          expect(given.map(({ start }) => start)).toEqual([occurrences({ ...plans[0]!, visit: false }, today).last]);
        }
        expect(new Set(handedOut).size).toBe(handedOut.length);
      }),
    );
  });

  it('goes to those in the segment, in place of the last time, and leaves who has left it', () => {
    const [giving] = [plan({ giving: TODAY })];
    const first = givenPlans(person(), [giving], inGroup);
    expect(first).toEqual([{ planId: 'n_1', text: '问候', visit: false, start: TODAY, rule: { every: 'once' }, ofSegment: { name: '老客户', words: '' } }]);
    const next = plan({ giving: addDays(TODAY, 30) });
    expect(givenPlans(person(first), [next], inGroup).map(({ start }) => start)).toEqual([addDays(TODAY, 30)]);
    expect(givenPlans(person(first), [next], notInGroup)).toEqual([]);
    expect(givenPlans(person(), [giving], notInGroup)).toEqual([]);
  });

  it('does not come back to who was contacted about it, and is taken back when it is stopped', () => {
    expect(givenPlans(person([], [`plan.n_1.${TODAY}`]), [plan({ giving: TODAY })], inGroup)).toEqual([]);
    const held = givenPlans(person(), [plan({ giving: TODAY })], inGroup);
    const stopped = withoutPlans([plan({ given: TODAY })], () => true);
    expect(beginGiving(stopped, addDays(TODAY, 60))).toBeNull();
    expect(givenPlans(person(held), stopped, inGroup)).toEqual([]);
    expect(afterGiving(stopped)).toEqual([]);
  });

  it('that is put back hands out only days to come; a new one cannot begin in the past, and there is an end to their number', () => {
    expect(withSegmentPlan([], saved, TODAY, false)).toMatchObject({ ok: false, code: 'DAY_IN_PAST' });
    const back = withSegmentPlan([], saved, TODAY, true);
    expect(back.ok && beginGiving(back.value, TODAY)).toBeNull();
    expect(back.ok && beginGiving(back.value, shanghaiDay('2026-04-01'))).toMatchObject([{ giving: '2026-04-01' }]);
    const many = Array.from({ length: MOST_SEGMENT_PLANS }, (_, index) => plan({ planId: `n_${index}` }));
    expect(withSegmentPlan(many, { ...saved, planId: 'n_more', start: TODAY }, TODAY, false)).toMatchObject({ ok: false, code: 'TOO_MANY_PLANS' });
  });
});
