import fc from 'fast-check';
import { buildXlsx, xlsxParts, zipParts, type XlsxCell } from './fixtures/build-xlsx';
import { readSpreadsheet } from './read-spreadsheet';

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const text = fc.string({ unit: fc.constantFrom('李', '姐', ' ', '&', '<', '>', '\n', '\t', '_x000D_', '"', 'a', '1', '😀', ']]>'), maxLength: 8 });
const cell: fc.Arbitrary<XlsxCell> = fc.oneof(text, fc.integer(), fc.constant(null), fc.boolean(), text.map((inline) => ({ inline })), fc.integer({ min: 1, max: 60_000 }).map((serial) => ({ serial, format: 14 })), fc.record({ formula: fc.constant('A1+1'), value: text }));
const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 5 }), { minLength: 1, maxLength: 12 });

/** The same document with a blank where XML allows one: none of its elements is written the common way. */
const spaced = (xml = ''): string => xml.replace(/<(c|si|row|t|v)(?=[ >])/g, '<$1 ').replace(/<\/(c|si|t|v)>/g, '</$1 >');

const partsOf = (given: XlsxCell[][]) => xlsxParts([{ name: '客户', rows: [['甲', '乙', '丙'], ...given] }]);

test('a workbook says the same however its elements are written', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const parts = partsOf(given);
      const otherwise = zipParts({ ...parts, [SHEET]: spaced(parts[SHEET]), [STRINGS]: spaced(parts[STRINGS]) });
      expect(await readSpreadsheet(otherwise, 'a.xlsx')).toEqual(await readSpreadsheet(zipParts(parts), 'a.xlsx'));
    }),
  );
});

const CELL = '<c r="C2"><v>666</v></c>';

test.each([
  ['a comment', `<!-- >${CELL} -->`],
  ['a comment after a tag', `<row r="9"></row><!-- <row>${CELL} -->`],
  ['character data', `<extLst><![CDATA[ <row>${CELL} ]]></extLst>`],
  ['an instruction', `<?x <row>${CELL} ?>`],
])('what looks like a cell in %s is none', async (_where, xml) => {
  const parts = partsOf([['李姐', '1', null]]);
  const result = await readSpreadsheet(zipParts({ ...parts, [SHEET]: (parts[SHEET] ?? '').replace('<sheetData>', `${xml}<sheetData>`) }), 'a.xlsx');
  expect(result).toMatchObject({ ok: true, value: { rows: [['李姐', '1', '']] } });
});

test('a sheet in which no cell is plain is read to its end', async () => {
  const many = Array.from({ length: 400 }, (_, index): XlsxCell[] => [`客户${index}`, index, 'x']);
  const parts = partsOf(many);
  const result = await readSpreadsheet(zipParts({ ...parts, [SHEET]: spaced(parts[SHEET]) }), 'a.xlsx');
  expect(result).toEqual(await readSpreadsheet(buildXlsx([{ name: '客户', rows: [['甲', '乙', '丙'], ...many] }]), 'a.xlsx'));
});
