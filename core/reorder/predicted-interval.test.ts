import fc from 'fast-check';
import { COVERED_DAYS, intervalDensity, SHAPE } from './interval-density';
import { median, predictInterval } from './predicted-interval';

const WEEK = 7;
const ANY_DAY = [1, 1, 1, 1, 1, 1, 1];
const evidence = (intervals: readonly number[], more: { prior?: number; weekdays?: readonly number[] } = {}) => ({ prior: 30, weekdays: ANY_DAY, lastWeekday: 6, ...more, intervals });
const days = fc.integer({ min: 1, max: 120 });
const someIntervals = fc.array(days, { minLength: 1, maxLength: 16 });

describe('the days until the next purchase', () => {
  it.each([7, 14, 21, 28, 35, 60, 90])('are %i for someone who buys every so many days', (each) => {
    expect(Math.abs(predictInterval(evidence(new Array<number>(12).fill(each))) - each)).toBeLessThanOrEqual(Math.max(1, 0.05 * each));
  });

  it('are the prior while nothing is known, and near it after one purchase', () => {
    expect(predictInterval(evidence([], { prior: 45 }))).toBe(45);
    expect(predictInterval(evidence([40], { prior: 45 }))).toBeGreaterThanOrEqual(39);
    expect(predictInterval(evidence([40], { prior: 45 }))).toBeLessThanOrEqual(46);
  });

  it('lie between the prior and the only interval that is known', () => {
    expect(predictInterval(evidence([10], { prior: 10 }))).toBe(10);
    fc.assert(
      fc.property(days, days, (interval, prior) => {
        const predicted = predictInterval(evidence([interval], { prior }));
        expect(predicted).toBeGreaterThanOrEqual(Math.min(prior, interval));
        expect(predicted).toBeLessThanOrEqual(Math.max(prior, interval));
      }),
    );
  });

  it('lie between the extremes of what is known, give or take a week', () => {
    fc.assert(
      fc.property(someIntervals, days, (intervals, prior) => {
        const predicted = predictInterval(evidence(intervals, { prior }));
        expect(predicted).toBeGreaterThanOrEqual(Math.min(prior, ...intervals) - WEEK);
        expect(predicted).toBeLessThanOrEqual(1.1 * Math.max(prior, ...intervals) + WEEK);
        expect(Number.isInteger(predicted) && predicted >= 1).toBe(true);
      }),
    );
  });

  it('move by at most a week for one odd interval among eight steady ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 70 }), fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 0, max: 8 }), (steady, odd, place) => {
        const intervals = new Array<number>(8).fill(steady);
        const bent = predictInterval(evidence([...intervals.slice(0, place), odd, ...intervals.slice(place)], { prior: steady }));
        expect(Math.abs(bent - predictInterval(evidence(intervals, { prior: steady })))).toBeLessThanOrEqual(WEEK);
      }),
    );
  });

  it('follow a changed rhythm within a few purchases', () => {
    expect(predictInterval(evidence([14, 14, 14, 14, 14, 14, 42, 42, 42, 42]))).toBeGreaterThan(30);
    expect(predictInterval(evidence([30, 30, 30, 30, 30, 60, 60, 60, 60]))).toBeGreaterThan(45);
  });

  it('grow with what was bought, from once to twice to thrice as much', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 60 }), fc.array(fc.double({ min: 0.8, max: 1.25, noNaN: true }), { minLength: 1, maxLength: 12 }), (perUnit, noise) => {
        const [one, two, three] = [1, 2, 3].map((quantity) => predictInterval(evidence(noise.map((factor) => perUnit * factor * quantity), { prior: perUnit * quantity }))) as [number, number, number];
        expect(two).toBeGreaterThan(one);
        expect(three).toBeGreaterThan(two);
        expect(Math.abs(two / one - 2)).toBeLessThan(0.5);
      }),
    );
  });

  it('are whole and at least one, however odd the evidence', () => {
    const anyDays = fc.double({ min: 0.01, max: 100_000, noNaN: true });
    fc.assert(
      fc.property(fc.array(anyDays, { maxLength: 16 }), anyDays, fc.array(fc.nat({ max: 500 }), { minLength: 7, maxLength: 7 }), (intervals, prior, weekdays) => {
        const predicted = predictInterval(evidence(intervals, { prior, weekdays }));
        expect(Number.isSafeInteger(predicted) && predicted >= 1).toBe(true);
      }),
    );
  });

  it('cost the same work however long the intervals are', () => {
    expect(intervalDensity(evidence([400_000, 3])).length).toBe(COVERED_DAYS + 1);
    expect(predictInterval(evidence([90_000, 90_000, 90_000], { prior: 90_000 })) / 90_000).toBeCloseTo(1, 1);
  });
});

describe('the density of the next purchase', () => {
  it('sums to one, whatever is known', () => {
    fc.assert(
      fc.property(someIntervals, days, (intervals, prior) => {
        const density = intervalDensity(evidence(intervals, { prior }));
        expect(density[0]).toBe(0);
        expect(density.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
      }),
    );
  });

  it('is raised on the days of the week on which the person buys', () => {
    const onSaturdays = intervalDensity(evidence([10, 18, 13, 16], { weekdays: [0, 0, 0, 0, 0, 0, 5] }));
    const share = onSaturdays.filter((_, day) => day % WEEK === 0).reduce((a, b) => a + b, 0);
    expect(share).toBeGreaterThan(0.4);
  });

  it('allows for a skipped purchase', () => {
    const density = intervalDensity(evidence([20, 20, 20, 20]));
    expect(density[40]).toBeGreaterThan(3 * (density[60] ?? 1));
  });

  it('is no wider than the person: bells are drawn to the middle', () => {
    const uneven = [12, 17, 24, 34, 48];
    const spreadOf = (drawnIn: number) => {
      const density = intervalDensity(evidence(uneven), { ...SHAPE, drawnIn });
      return density.slice(17, 35).reduce((a, b) => a + b, 0);
    };
    expect(spreadOf(SHAPE.drawnIn)).toBeGreaterThan(spreadOf(0));
  });

  it('keeps two habits apart', () => {
    const density = intervalDensity(evidence([7, 28, 7, 28, 7, 28, 7, 28]));
    expect(Math.min(density[7] ?? 0, density[28] ?? 0)).toBeGreaterThan(density[17] ?? 1);
  });
});

test('a median lies between the two middle values', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(() => median([])).toThrow();
});
