import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashInputs, Stamp } from './content-stamp';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'));
  mkdirSync(join(root, 'src', 'deep'), { recursive: true });
  writeFileSync(join(root, 'src', 'a.ts'), 'a');
  writeFileSync(join(root, 'src', 'deep', 'b.ts'), 'b');
});
afterEach(() => rmSync(root, { recursive: true }));

const hash = (salt = ''): string => hashInputs(root, ['src', 'not-there'], salt);

test('a changed, a renamed or an added source changes the fingerprint', () => {
  const before = hash();
  writeFileSync(join(root, 'src', 'deep', 'b.ts'), 'B');
  const changed = hash();
  writeFileSync(join(root, 'src', 'deep', 'c.ts'), '');
  expect(new Set([before, changed, hash(), hash('variant')]).size).toBe(4);
});

test('tests, notes and installed packages do not count as sources', () => {
  const before = hash();
  writeFileSync(join(root, 'src', 'a.test.ts'), 'test');
  writeFileSync(join(root, 'src', 'NOTES.md'), 'notes');
  mkdirSync(join(root, 'src', 'node_modules'));
  writeFileSync(join(root, 'src', 'node_modules', 'x.js'), 'x');
  expect(hash()).toBe(before);
});

test('an output is fresh only while its stamp matches and the output is there', () => {
  const output = join(root, 'out.js');
  const stamp = new Stamp(root, 'out', [output]);
  stamp.write(hash());
  expect(stamp.isFresh(hash())).toBe(false);
  writeFileSync(output, '');
  expect(stamp.isFresh(hash())).toBe(true);
  expect(stamp.isFresh(hash('other'))).toBe(false);
  stamp.clear();
  expect(stamp.isFresh(hash())).toBe(false);
});
