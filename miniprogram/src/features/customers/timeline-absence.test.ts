import { timelineAbsence } from './timeline-absence';

it('says that there is no signal only when there is none', () => {
  const offline = { ok: false, code: 'OFFLINE' } as const;
  expect(timelineAbsence({ refusal: offline, refreshing: false })).toBe('out of reach');
  expect(timelineAbsence({ refusal: offline, refreshing: true })).toBe('coming');
  expect(timelineAbsence({ refusal: null, refreshing: true })).toBe('coming');
  expect(timelineAbsence({ refusal: { ok: false, code: 'SERVER_FAULT' }, refreshing: false })).toBe('failed');
  expect(timelineAbsence({ refusal: null, refreshing: false })).toBeNull();
});
