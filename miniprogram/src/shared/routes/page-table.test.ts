import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CARD_PAGE, NOTICE_PAGE } from '@core/notices/notice';
import { PAGE_TABLE, pagesByPackage } from './page-table';

const SRC = join(__dirname, '../..');

test('every page of the table has its script and its title', () => {
  const missing = Object.values(PAGE_TABLE).flatMap((path) => [`${path}.tsx`, `${path}.config.ts`].filter((file) => !existsSync(join(SRC, file))));
  expect(missing).toEqual([]);
});

test('every page folder stands in the table', () => {
  const roots = new Set(Object.values(PAGE_TABLE).map((path) => path.split('/')[0] ?? ''));
  const found = [...roots].flatMap((root) => readdirSync(join(SRC, root)).map((folder) => `${root}/${folder}/index`));
  expect(found.sort()).toEqual([...Object.values(PAGE_TABLE)].sort());
});

test('notices and cards lead to pages that are there', () => {
  expect([PAGE_TABLE.mine, PAGE_TABLE.card]).toEqual([NOTICE_PAGE, CARD_PAGE]);
});

test('the first page of the table is the first of the main package, and other folders become subpackages', () => {
  expect(pagesByPackage({ a: 'pages/a/index', b: 'shop/b/index', c: 'pages/c/index', d: 'shop/d/index' })).toEqual({
    pages: ['pages/a/index', 'pages/c/index'],
    subPackages: [{ root: 'shop', pages: ['b/index', 'd/index'] }],
  });
});
