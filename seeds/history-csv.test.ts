import { parse } from 'papaparse';
import { matchColumns, type ColumnMapping } from '../core/imports/columns';
import { rowReader } from '../core/imports/rows';
import { shanghaiDay } from '../core/kernel/time';
import { historyCsv } from './history-csv';
import { buildSeedShop } from './shop';

const TODAY = shanghaiDay('2025-11-22');
const shop = buildSeedShop(TODAY, 60);
const [header = [], ...rows] = parse<string[]>(historyCsv(shop.customers).slice(1)).data;
const mapping: ColumnMapping = Object.fromEntries(matchColumns(header, rows).map(({ index, field }) => [index, field]));
const read = rows.map((cells, index) => rowReader(mapping, TODAY)(cells, index + 2));

test('the import knows every column of the ledger by its name', () => {
  expect(Object.values(mapping)).toEqual(['name', 'phone', 'wechatName', 'remark', 'address', 'tags', 'source', 'product', 'quantity', 'amount', 'orderDay']);
});

test('the import reads every order of the shop from the ledger', () => {
  const orders = read.flatMap((row) => (row.ok && row.value.orderDay !== null ? [`${row.value.name} ${row.value.orderDay} ${row.value.product} ${row.value.quantity} ${row.value.amountFen}`] : []));
  const expected = shop.customers.flatMap(({ person, orders: all }) => all.map(({ day, product, quantity, amountFen }) => `${person.name} ${day} ${product.name} ${quantity} ${amountFen}`));
  expect(orders.sort()).toEqual(expected.sort());
});

test('people who have bought nothing have a row of their own', () => {
  const names = new Set(read.flatMap((row) => (row.ok ? [row.value.name] : [])));
  expect(names.size).toBe(shop.customers.length);
  expect(read.filter((row) => !row.ok)).toEqual([]);
});

test('tags come out as they went in', () => {
  const chen = read.find((row) => row.ok && row.value.name === '陈姐');
  expect(chen?.ok && chen.value.tags).toEqual(['干皮', '昆山']);
});
