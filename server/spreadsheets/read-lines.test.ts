import { buildXlsx } from './fixtures/build-xlsx';
import { readLines } from './read-lines';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a text is its lines, whatever ends them, with blank ones kept', () => {
  expect(readLines(bytes('\ufeffA李姐 干皮\r\n\n王姐'))).toEqual({ ok: true, value: ['A李姐 干皮', '', '王姐'] });
});

test('GBK, which phones and WPS still write, is read too', () => {
  expect(readLines(Uint8Array.from([0xc0, 0xee, 0xbd, 0xe3]))).toEqual({ ok: true, value: ['李姐'] });
});

test.each([
  ['FILE_EMPTY', new Uint8Array()],
  ['FILE_EMPTY', bytes(' \n\n')],
  ['NOT_A_TEXT', buildXlsx([{ name: '客户', rows: [['姓名'], ['李姐']] }])],
  ['NOT_A_TEXT', bytes('李姐\u0000')],
  ['TOO_MANY_ROWS', bytes('李姐\n'.repeat(50_001))],
  ['FILE_TOO_LARGE', bytes('x'.repeat(4 * 1024 * 1024 + 1))],
])('is refused as %s', (code, file) => {
  expect(readLines(file)).toMatchObject({ ok: false, code });
});
