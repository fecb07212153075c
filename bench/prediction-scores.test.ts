import { gainsOf, scoreOf } from './prediction-scores';

describe('the scores of predictions', () => {
  it('are over predictions and over customers', () => {
    expect(scoreOf([[1, 2, 3, 10], [20]])).toEqual({
      medianErrorDays: 3,
      within7: 0.6,
      meanErrorDays: 7.2,
      smoothMedianErrorDays: 3,
      byCustomer: { medianErrorDays: 11.25, within7: 0.375, meanErrorDays: 12, smoothMedianErrorDays: expect.any(Number) as number },
    });
  });

  it('have a smooth median that moves while the plain one stands', () => {
    const [few, many] = [scoreOf([[0, 5, 5, 5, 6, 9]]), scoreOf([[0, 4, 5, 5, 6, 9]])];
    expect([few.medianErrorDays, many.medianErrorDays]).toEqual([5, 5]);
    expect(many.smoothMedianErrorDays).toBeLessThan(few.smoothMedianErrorDays);
  });

  it('count for nothing without predictions', () => {
    expect(scoreOf([])).toMatchObject({ medianErrorDays: 0, within7: 0 });
  });
});

describe('what the engine gains', () => {
  const people = Array.from({ length: 40 }, (_, n) => Array.from({ length: 1 + (n % 9) }, (_, k) => (n * 5 + k * 3) % 17));
  const later = people.map((errors) => errors.map((days) => days + 2));

  it('is all above 0 when it is always nearer, and is the same on each run', () => {
    const gains = gainsOf(people, later, 200);
    expect(gains.medianErrorDays).toEqual({ low: 2, high: 2 });
    expect(gains.byCustomer.meanErrorDays.low).toBeCloseTo(2);
    expect(gains.within7.low).toBeGreaterThan(0);
    expect(gainsOf(people, later, 200)).toEqual(gains);
  });

  it('is nothing over itself', () => {
    expect(gainsOf(people, people, 50).within7).toEqual({ low: 0, high: 0 });
  });
});
