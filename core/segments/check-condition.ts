import type { TagId } from '../kernel/ids';
import { ok, refuse, type Result } from '../kernel/result';
import { testsOf, type Clause, type Condition, type Group, type Test } from './condition';
import { checkPeriod } from './period';

export type ConditionRefusal = 'PERIOD_REVERSED' | 'RANGE_REVERSED';

/**
 * Refuses what no schema sees: a period that ends before it begins, and a range whose most is below its least.
 * @param path where the condition stands in what was sent: the field is named with its place in it
 */
export function checkCondition(condition: Condition, path: string): Result<null, ConditionRefusal> {
  for (const [at, one] of condition.of.entries()) {
    const place = `${path}.of.${at}`;
    const checked = 'join' in one ? checkCondition(one, place) : 'not' in one ? checkTest(one.not, `${place}.not`) : checkTest(one, place);
    if (!checked.ok) return checked;
  }
  return ok(null);
}

function checkTest(test: Test, place: string): Result<null, ConditionRefusal> {
  const period = checkPeriod(test);
  if (!period.ok) return refuse(period.code, `${place}.until`);
  if (test.test === 'spend' && test.atMostFen !== undefined && test.atMostFen < test.atLeastFen) return refuse('RANGE_REVERSED', `${place}.atMostFen`);
  if (test.test === 'orders' && test.atMost !== undefined && test.atMost < test.atLeast) return refuse('RANGE_REVERSED', `${place}.atMost`);
  return ok(null);
}

/** The tags that a condition asks for. */
export function tagsAskedFor(condition: Condition): TagId[] {
  return testsOf(condition).flatMap((test) => (test.test === 'tag' ? [test.tagId] : []));
}

/** The condition asking for one tag in place of another; the same one when it does not ask for it. */
export function askingFor(into: TagId, instead: TagId, condition: Condition): Condition {
  if (!tagsAskedFor(condition).includes(instead)) return condition;
  const plain = (test: Test): Test => (test.test === 'tag' && test.tagId === instead ? { ...test, tagId: into } : test);
  const clause = (one: Clause): Clause => ('not' in one ? { not: plain(one.not) } : plain(one));
  const group = (one: Clause | Group): Clause | Group => ('join' in one ? { ...one, of: one.of.map(clause) } : clause(one));
  return { ...condition, of: condition.of.map(group) };
}
