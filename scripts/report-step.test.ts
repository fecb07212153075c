import { readableBytes, readableTime, reportStep } from './report-step';

test.each([
  [999, '999 B'],
  [1500, '1.5 KB'],
  [457_575, '447 KB'],
  [1_500_000, '1.4 MB'],
])('%d bytes read as %s', (bytes, text) => {
  expect(readableBytes(bytes)).toBe(text);
});

test.each([
  [400, '0.4 s'],
  [12_000, '12.0 s'],
  [125_000, '2 min 5 s'],
])('%d ms read as %s', (ms, text) => {
  expect(readableTime(ms)).toBe(text);
});

test('a step says its name and its result in one line', async () => {
  const lines: string[] = [];
  await reportStep('functions', () => Promise.resolve('api 40 KB'), (line) => lines.push(line));
  expect(lines).toEqual([expect.stringMatching(/^functions +api 40 KB \(0\.\d s\)$/)]);
});
