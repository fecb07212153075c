import { buildXlsx, xlsxParts, zipParts, type XlsxCell } from './fixtures/build-xlsx';
import { readSpreadsheet } from './read-spreadsheet';

const HEADER = ['姓名', '手机', '下单时间'];

async function read(bytes: Uint8Array) {
  const result = await readSpreadsheet(bytes, 'customers.xlsx');
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

const readRows = async (...rows: XlsxCell[][]) => (await read(buildXlsx([{ name: '客户', rows: [['甲', '乙', '丙'], ...rows] }]))).rows;

describe('a workbook', () => {
  it('gives its first sheet as text, with the row numbers that Excel shows', async () => {
    const table = await read(buildXlsx([{ name: '客户', rows: [HEADER, [' 李姐 ', '13812345678', { serial: 45356, format: 14 }]] }]));
    expect(table).toEqual({ sheetName: '客户', header: HEADER, rows: [['李姐', '13812345678', '2024-03-05']], firstRowNumber: 2 });
  });

  it('passes over hidden and empty sheets', async () => {
    const table = await read(
      buildXlsx([
        { name: '字典', rows: [['甲', '乙']], hidden: true },
        { name: '空', rows: [] },
        { name: '客户', rows: [HEADER, ['李姐', null, null]] },
      ]),
    );
    expect(table.sheetName).toBe('客户');
  });

  it('finds the header below blank rows and a title, and keeps blank rows inside the table', async () => {
    const table = await read(buildXlsx([{ name: '客户', rows: [[], ['我的客户表'], HEADER, ['李姐', '1', '2'], [], ['王姐', '3', '4'], []] }]));
    expect(table.firstRowNumber).toBe(4);
    expect(table.rows).toEqual([['李姐', '1', '2'], ['', '', ''], ['王姐', '3', '4']]);
  });

  it('puts cells where their reference says', async () => {
    const parts = xlsxParts([{ name: '客户', rows: [HEADER] }]);
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    parts['xl/worksheets/sheet1.xml'] = sheet.replace('</sheetData>', '<row r="4"><c r="C4"><v>7</v></c><c r="F4" s="0"/></row></sheetData>');
    const table = await read(zipParts(parts));
    expect(table.rows).toEqual([['', '', ''], ['', '', ''], ['', '', '7']]);
  });

  it('fills a vertically merged cell downwards', async () => {
    const parts = xlsxParts([{ name: '客户', rows: [HEADER, ['李姐', '1', '2'], [null, null, '3'], ['王姐', '4', '5']] }]);
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    parts['xl/worksheets/sheet1.xml'] = sheet.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>');
    expect((await read(zipParts(parts))).rows.map(([name]) => name)).toEqual(['李姐', '李姐', '王姐']);
  });

  it('leaves what a cell says where a merge reaches over it', async () => {
    const parts = xlsxParts([{ name: '客户', rows: [HEADER, ['李姐', '1', '2'], ['王姐', '3', '4']] }]);
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    parts['xl/worksheets/sheet1.xml'] = sheet.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>');
    expect((await read(zipParts(parts))).rows.map(([name]) => name)).toEqual(['李姐', '王姐']);
  });

  it('reads sheets whose elements have a prefix', async () => {
    const parts = xlsxParts([{ name: '客户', rows: [HEADER, ['李姐', '1', '2']] }]);
    const prefixed = (xml = '') => xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
    for (const path of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml']) parts[path] = prefixed(parts[path]);
    expect((await read(zipParts(parts))).rows).toEqual([['李姐', '1', '2']]);
  });
});

describe('a cell', () => {
  it('is the text of a shared or inline string, runs joined and phonetic readings left out', async () => {
    const rich = { attributes: 't="inlineStr"', xml: '<is><r><t>李</t></r><r><t>姐</t></r><rPh sb="0" eb="1"><t>リ</t></rPh></is>' };
    const parts = xlsxParts([{ name: '客户', rows: [HEADER, ['x', rich, { inline: '王&姐' }]] }]);
    parts['xl/sharedStrings.xml'] = (parts['xl/sharedStrings.xml'] ?? '').replace(/<si>(?:(?!<si>).)*>x<\/t><\/si>/, '<si><r><t>张</t></r><r><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>ちょう</t></rPh></si>');
    expect((await read(zipParts(parts))).rows).toEqual([['张 三', '李姐', '王&姐']]);
  });

  it('is the cached value of a formula', async () => {
    expect(await readRows([{ formula: 'A1&"姐"', value: '李姐' }, { formula: 'SUM(1,2)', value: 3 }, 'x'])).toEqual([['李姐', '3', 'x']]);
  });

  it('keeps all digits of a number and none of its noise', async () => {
    expect(await readRows([13812345678, 0.1 + 0.2, 1e-7])).toEqual([['13812345678', '0.3', '0.0000001']]);
    const exponent = { attributes: '', xml: '<v>1.3812345678E10</v>' };
    expect(await readRows([exponent, 128.5, -3])).toEqual([['13812345678', '128.5', '-3']]);
  });

  it('keeps the zeros that its format shows', async () => {
    expect(await readRows([{ serial: 51257301234, format: '000000000000' }, true, false])).toEqual([['051257301234', 'TRUE', 'FALSE']]);
  });

  it.each([[14], [22], [31], [57], ['yyyy/m/d h:mm'], ['yyyy"年"m"月"d"日"'], ['[$-804]yyyy"年"m"月"d"日";@'], ['m/d/yy'], ['dd-mmm-yyyy']])('is a day when its format is %p', async (format) => {
    expect(await readRows([{ serial: 45356.75, format }, 'x', 'y'])).toEqual([['2024-03-05', 'x', 'y']]);
  });

  it.each([[0], [4], [20], [46], ['0.00'], ['General'], ['h:mm:ss'], ['¥#,##0.00'], ['[Red]0.00'], ['"d"0'], ['0.00E+00']])('is a number when its format is %p', async (format) => {
    expect(await readRows([{ serial: 45356, format }, 'x', 'y'])).toEqual([['45356', 'x', 'y']]);
  });

  it('counts days as the workbook does: from 1900 with its false leap day, or from 1904', async () => {
    expect(await readRows([{ serial: 1, format: 14 }, { serial: 59, format: 14 }, { serial: 61, format: 14 }])).toEqual([['1900-01-01', '1900-02-28', '1900-03-01']]);
    const table = await read(buildXlsx([{ name: '客户', rows: [['甲', '乙'], [{ serial: 43894, format: 14 }, 'x']] }], { date1904: true }));
    expect(table.rows).toEqual([['2024-03-05', 'x']]);
  });

  it.each(['t="s"', 't="b"', 't="str"', 's="0"'])('without a value is blank, though it says %s', async (attributes) => {
    expect(await readRows(['x', { attributes, xml: '' }, 'y'])).toEqual([['x', '', 'y']]);
  });

  it('shows an error as Excel does', async () => {
    expect(await readRows([{ attributes: 't="e"', xml: '<v>#N/A</v>' }, 'x', 'y'])).toEqual([['#N/A', 'x', 'y']]);
  });
});
