import { zipSync } from 'fflate';
import { buildXlsx, xlsxParts, zipParts } from '../server/spreadsheets/fixtures/build-xlsx';
import { writeCsv } from '../server/spreadsheets/write-csv';

const HEADER = ['姓名', '手机', '微信名', '备注', '地址', '标签', '生日', '产品', '数量', '金额', '下单日期', '来源', '跟进日期', '跟进方式', '跟进内容'];
const SURNAMES = '王李张刘陈杨黄赵吴周';
const MB = 1024 * 1024;

/** A customer list of 15 columns, each of which an import reads. */
export function customerRows(count: number): (string | number)[][] {
  return Array.from({ length: count }, (_, index) => [
    `${SURNAMES[index % 10]}${index}`, `138${String(index).padStart(8, '0')}`, `微信${index}`, `备注第 ${index} 位`, `江苏省苏州市昆山市前进路 ${index} 号`,
    index % 3 === 0 ? '干皮、宝妈' : 'VIP', `${(index % 12) + 1}.${(index % 28) + 1}`, `面霜${index % 20}`, (index % 4) + 1, 99 + (index % 200),
    `2025-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`, '朋友圈', `2025-0${(index % 9) + 1}-11`, '电话', `说第 ${index} 次好用`,
  ]);
}

export const workbookOf = (rows: number): Uint8Array => buildXlsx([{ name: '客户', rows: [HEADER, ...customerRows(rows)] }]);
export const csvOf = (rows: number): Uint8Array => writeCsv(HEADER, customerRows(rows));

const SHEET = 'xl/worksheets/sheet1.xml';
const PARTS = xlsxParts([{ name: '客户', rows: [['姓名', '手机'], ['李姐', '13812345678']] }]);
const withSheet = (change: (xml: string) => string): Uint8Array => zipParts({ ...PARTS, [SHEET]: change(PARTS[SHEET] ?? '') });
const withRows = (rows: string): Uint8Array => withSheet((xml) => xml.replace('</sheetData>', `${rows}</sheetData>`));
const LAUGHS = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>';

/** Files that are made to cost much; each is named after what it does. */
export const HOSTILE: Readonly<Record<string, { extension: string; make: () => Uint8Array }>> = {
  'a bomb of 600 MB in one sheet': { extension: 'xlsx', make: () => zipSync({ ...encoded(PARTS), [SHEET]: new Uint8Array(600 * MB).fill(32) }) },
  'a bomb that keeps below the ratio': { extension: 'xlsx', make: () => withRows(noisyRows(900_000)) },
  'a thousand parts': { extension: 'xlsx', make: () => zipParts({ ...PARTS, ...Object.fromEntries(Array.from({ length: 1_100 }, (_, index) => [`p${index}`, ''])) }) },
  'entities of entities': { extension: 'xlsx', make: () => withSheet((xml) => xml.replace('?>', `?>${LAUGHS}`)) },
  'depth without end': { extension: 'xlsx', make: () => withRows('<a>'.repeat(200_000)) },
  'a million columns': { extension: 'xlsx', make: () => withRows(`<row r="9">${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`) },
  'a million rows': { extension: 'xlsx', make: () => withRows('<row><c><v>1</v></c></row>'.repeat(1_000_000)) },
  'one long text in every cell': { extension: 'xlsx', make: () => buildXlsx([{ name: '客户', rows: [['甲', '乙'], ...Array.from({ length: 1_500 }, () => ['x'.repeat(30_000), 'x'.repeat(30_000)])] }]) },
  'a tag as long as a book': { extension: 'xlsx', make: () => withRows(`<row ${Array.from({ length: 200_000 }, (_, index) => `a${index}="${index}"`).join(' ')}/>`) },
  'half a workbook': { extension: 'xlsx', make: () => workbookOf(2_000).subarray(0, 60_000) },
  'four million commas': { extension: 'csv', make: () => new Uint8Array(4 * MB).fill(0x2c) },
  'a quote that never ends': { extension: 'csv', make: () => Buffer.from(`姓名,手机\n"${'李姐,'.repeat(1_500_000)}`) },
  'one line of 15 MB': { extension: 'csv', make: () => new Uint8Array(15 * MB).fill(0x61) },
  'a million short lines': { extension: 'csv', make: () => Buffer.from('a,b\n'.repeat(1_000_000)) },
  'a picture': { extension: 'csv', make: () => Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'), Buffer.alloc(8 * MB)]) },
};

function encoded(parts: Readonly<Record<string, string>>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
}

/** Numbered, so that it packs no better than an honest sheet. */
function noisyRows(count: number): string {
  return Array.from({ length: count }, (_, index) => `<row r="${index + 9}"><c r="A${index + 9}"><v>${(index * 7919) % 999_983}</v></c></row>`).join('');
}
