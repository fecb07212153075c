import { SHAPE } from '../core/reorder/interval-density';
import { agreement, outOfFold, type Prediction } from './reorder-folds';

const prediction = (person: number, days: number): Prediction => {
  const known = [10 + person, 12 + person, 11 + 2 * person];
  return { evidence: { prior: 30, intervals: known, weekdays: [1, 1, 1, 1, 0, 0, 0], lastWeekday: 3 }, known, expectedDays: 10, days };
};
const people = Array.from({ length: 10 }, (_, person) => [12, 13, 15].map((days) => prediction(person, days + person)));

describe('cross-validation by customer', () => {
  it('fits nothing to the people it predicts', () => {
    const others = people.map((own, person) => (person % 5 === 2 ? own.map((one) => ({ ...one, days: 90 })) : own));
    const [before, after] = [outOfFold(people), outOfFold(others)];
    expect(after.shapes[2]).toEqual(before.shapes[2]);
    expect(after.shapes[1]).not.toEqual(before.shapes[1]);
    expect(before.errors.map((errors) => errors.length)).toEqual(people.map(() => 3));
  });

  it('says how far the folds agree', () => {
    expect(agreement([{ ...SHAPE, skipped: 0.05 }, { ...SHAPE, skipped: 0.2 }]).skipped).toEqual({ least: 0.05, most: 0.2, inUse: SHAPE.skipped });
  });
});
