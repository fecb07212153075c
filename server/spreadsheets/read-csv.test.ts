import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSpreadsheet } from './read-spreadsheet';
import { SPREADSHEET_LIMITS } from './sheet-table';

const read = async (content: string | Uint8Array, name = 'customers.csv') => {
  const result = await readSpreadsheet(typeof content === 'string' ? Buffer.from(content) : content, name);
  return result.ok ? result.value : [result.code, ...(result.fields ?? [])].join(' ');
};

const TABLE = { header: ['姓名', '手机'], rows: [['李姐', '13812345678'], ['王姐', '']], firstRowNumber: 2 };

describe('the encoding of a csv', () => {
  it('is UTF-8 with or without its mark', async () => {
    const text = '姓名,手机\r\n李姐,13812345678\r\n王姐,\r\n';
    expect(await read(text)).toEqual(TABLE);
    expect(await read(`\uFEFF${text}`)).toEqual(TABLE);
  });

  it('is GBK, as Excel and WPS save it in China', async () => {
    const gbk = readFileSync(path.join(__dirname, 'fixtures', 'customers-gbk.csv'));
    expect(await read(gbk)).toEqual({ header: ['姓名', '手机', '备注'], rows: [['李姐', '13812345678', '干皮，昆山'], ['王㐂', '13912345678', '老客户']], firstRowNumber: 2 });
  });

  it('is UTF-16 with its mark, in either order', async () => {
    const little = Buffer.from('\uFEFF姓名\t手机\n李姐\t13812345678\n王姐\t', 'utf16le');
    expect(await read(little)).toEqual(TABLE);
    expect(await read(Buffer.from(little).swap16())).toEqual(TABLE);
  });

  it('is refused when it is none of them', async () => {
    expect(await read(Uint8Array.of(0x61, 0x2c, 0x62, 0x0a, 0xff, 0x80, 0x2c, 0x81))).toBe('ENCODING_UNKNOWN');
  });
});

describe('the records of a csv', () => {
  it.each([[','], [';'], ['\t']])('are separated by %p', async (separator) => {
    expect(await read(TABLE.header.join(separator) + '\n' + TABLE.rows.map((row) => row.join(separator)).join('\n'))).toEqual(TABLE);
  });

  it.each([['姓名;手机\n李姐;13812345678\n王姐;\n'], ['我的客户\n姓名\t手机\n李姐\t13812345678\n王姐\t\n']])('are separated by what the names of the columns are, however few they are', async (text) => {
    expect(await read(text)).toMatchObject({ header: TABLE.header, rows: TABLE.rows });
  });

  it('may say ="…" where a program should leave the digits alone', async () => {
    expect(await read('姓名,手机\n李姐,="13812345678"\n王姐,\n')).toEqual(TABLE);
  });

  it.each([
    ['姓名,手机\n李姐,"13812345678\n王姐,13912345678\n', 2],
    ['姓名,备注\n李姐,干皮\n王姐,"说要\n两盒"\n赵姐,"油皮\n吴姐,"怕香"\n孙姐,敏感\n', 4],
    [`姓名,备注\n${'李姐,"干皮"\n'.repeat(40_000)}王姐,"油皮\n`, 40_002],
    [`姓名,备注\n李姐,"${'干皮\n'.repeat(80_000)}`, 2],
  ])('are refused when a quote is never closed, since the rows below it would be one cell, and the row is named', async (text, row) => {
    expect(await read(text)).toBe(`QUOTE_OPEN rows.${row}`);
  });

  it('may hold a control character here and there, for the row to be told apart', async () => {
    expect(await read('姓名,手机\n李\u0007姐,13812345678\n王姐,\n')).toMatchObject({ rows: [['李\u0007姐', '13812345678'], ['王姐', '']] });
  });

  it('hold quotes, separators and line breaks', async () => {
    const table = await read('姓名,备注\n"李姐","说:""好"", 要\n两盒"\n王姐,"5"" 瓶"\n');
    expect(table).toMatchObject({ rows: [['李姐', '说:"好", 要\n两盒'], ['王姐', '5" 瓶']] });
  });

  it('keep their numbers when lines between them are blank', async () => {
    expect(await read('\n\n姓名,手机\n\n李姐,1\n')).toMatchObject({ firstRowNumber: 4, rows: [['', ''], ['李姐', '1']] });
  });

  it('may be shorter or longer than the header', async () => {
    expect(await read('a,b\n1\n1,2,3\n')).toMatchObject({ header: ['a', 'b', ''], rows: [['1', '', ''], ['1', '2', '3']] });
  });

  it('may be a list of one column', async () => {
    expect(await read('姓名\n李姐\n王姐')).toMatchObject({ header: ['姓名'], rows: [['李姐'], ['王姐']] });
  });

  it('are as many when the file is longer than the parser takes at once', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `"客户,${index}",备注 ""${index}`);
    const table = await read(`姓名,备注\n${lines.join('\n')}`);
    expect(table).toMatchObject({ firstRowNumber: 2 });
    expect(typeof table === 'object' && table.rows.length).toBe(20_000);
    expect(typeof table === 'object' && table.rows.every(([name], index) => name === `客户,${index}`)).toBe(true);
  });
});

describe('a csv is refused', () => {
  it.each([
    ['FILE_EMPTY', ''],
    ['FILE_EMPTY', ' \r\n \n'],
    ['FILE_EMPTY', ',,\n,,'],
    ['NO_HEADER', '李姐,13812345678\n王姐,13912345678'],
    ['NO_HEADER', '1,2006-01-01\n3,2006-01-10'],
    ['TOO_MANY_COLUMNS', 'a'.padEnd(600, ',b')],
    ['TOO_MANY_COLUMNS', ',1'.repeat(1_000_000)],
    ['TOO_MANY_ROWS', `a,b\n${'1,2\n'.repeat(SPREADSHEET_LIMITS.rows + 1)}`],
    ['QUOTE_OPEN rows.2', `a,b\n"${'x,'.repeat(500_000)}`],
    ['QUOTE_OPEN rows.2', `a,b\n"${'" '.repeat(500_000)}`],
    ['FILE_TOO_LARGE', 'x'.repeat(SPREADSHEET_LIMITS.fileBytes + 1)],
    ['NOT_A_SPREADSHEET', '<!DOCTYPE html><html><table><tr><td>a</td></tr></table></html>'],
  ])('as %s', async (code, content) => {
    expect(await read(content)).toBe(code);
  });

  it('but the last row that is allowed is read', async () => {
    expect(await read(`a,b\n${'1,2\n'.repeat(SPREADSHEET_LIMITS.rows)}`)).toMatchObject({ firstRowNumber: 2 });
  });
});
