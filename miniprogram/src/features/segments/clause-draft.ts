import type { TagId } from '@core/kernel/ids';
import { fen } from '@core/kernel/money';
import { checkCondition, type ConditionRefusal } from '@core/segments/check-condition';
import { DATE_TESTS, type DateTest, type Test } from '@core/segments/condition';

/** What a seller chooses a test by. The three days of a person are one kind. */
export type Kind = Exclude<Test['test'], DateTest> | 'date';

export const KINDS: readonly { kind: Kind; label: string }[] = [
  { kind: 'bought', label: '买过' },
  { kind: 'boughtBefore', label: '好久没买' },
  { kind: 'runsOut', label: '快用完' },
  { kind: 'tag', label: '标签' },
  { kind: 'stage', label: '阶段' },
  { kind: 'grade', label: '等级' },
  { kind: 'spend', label: '消费' },
  { kind: 'orders', label: '次数' },
  { kind: 'date', label: '日子' },
  { kind: 'place', label: '地区' },
  { kind: 'source', label: '来源' },
];

const NO_TAG = '' as TagId;

export function kindOf({ test }: Test): Kind {
  return (DATE_TESTS as readonly string[]).includes(test) ? 'date' : (test as Kind);
}

/** A test of the kind as the sheet begins it. */
export function freshTest(kind: Kind): Test {
  switch (kind) {
    case 'bought':
      return { test: 'bought', productIds: [], withinDays: 90 };
    case 'boughtBefore':
      return { test: 'boughtBefore', productIds: [], notWithinDays: 90 };
    case 'runsOut':
      return { test: 'runsOut', inDays: 7 };
    case 'tag':
      return { test: 'tag', tagId: NO_TAG };
    case 'stage':
    case 'grade':
      return { test: kind, oneOf: [] };
    case 'spend':
      return { test: 'spend', atLeastFen: fen(0) };
    case 'orders':
      return { test: 'orders', atLeast: 2 };
    case 'date':
      return { test: 'added', withinDays: 30 };
    case 'place':
      return { test: 'place', holds: '' };
    case 'source':
      return { test: 'source', is: '' };
  }
}

/** Whether everything is said that the test needs. */
export function isComplete(test: Test): boolean {
  switch (test.test) {
    case 'tag':
      return test.tagId !== NO_TAG;
    case 'stage':
    case 'grade':
      return test.oneOf.length > 0;
    case 'spend':
      return test.atLeastFen > 0 || test.atMostFen !== undefined;
    case 'place':
      return test.holds.trim() !== '';
    case 'source':
      return test.is.trim() !== '';
    default:
      return true;
  }
}

/** What is wrong with the test as it stands, or null. */
export function faultOf(test: Test): ConditionRefusal | null {
  const checked = checkCondition({ join: 'all', of: [test] }, '');
  return checked.ok ? null : checked.code;
}

/** The test without the spaces around what was typed. */
export function tidied(test: Test): Test {
  if (test.test === 'place') return { ...test, holds: test.holds.trim() };
  return test.test === 'source' ? { ...test, is: test.is.trim() } : test;
}
