import { shortFileName } from './short-file-name';

test('a long file name keeps its extension', () => {
  const short = shortFileName(`${'客'.repeat(200)}.xlsx`);
  expect([...short]).toHaveLength(120);
  expect(short.endsWith('.xlsx')).toBe(true);
});
