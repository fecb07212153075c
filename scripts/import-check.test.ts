import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildXlsx } from '../server/spreadsheets/fixtures/build-xlsx';
import { projectRoot } from './content-stamp';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'import-check-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

function check(name: string, bytes: Uint8Array | null): Record<string, unknown> {
  const file = join(dir, name);
  if (bytes) writeFileSync(file, bytes);
  return JSON.parse(execFileSync('npm', ['run', '--silent', 'import-check', '--', file], { cwd: projectRoot, encoding: 'utf8', shell: false })) as Record<string, unknown>;
}

it('prints what an import of the file would do, with its time and memory', () => {
  const answer = check('customers.xlsx', buildXlsx([{ name: '客户', rows: [['姓名', '手机', '产品'], ['李姐', '138 1234 5678', '面霜'], ['王姐', 'abc', '']] }]));
  expect(answer).toMatchObject({
    rowCount: 2,
    columns: [{ header: '姓名', field: 'name' }, { header: '手机', field: 'phone' }, { header: '产品', field: 'product' }],
    counts: { new: 1, update: 0, duplicate: 0, refused: 1, orders: 1 },
    people: [{ name: '李姐', maskedPhone: '138****5678', kind: 'new' }],
    refused: [{ rowNumber: 3, code: 'PHONE_INVALID', column: '手机' }],
  });
  for (const cost of ['ms', 'cpuMs', 'peakMb']) expect(answer[cost]).toEqual(expect.any(Number));
});

it.each([
  ['FILE_NOT_FOUND', 'none.xlsx', null],
  ['FILE_EMPTY', 'empty.csv', new Uint8Array()],
  ['NOT_A_SPREADSHEET', 'picture.xlsx', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex')],
  ['FILE_DAMAGED', 'half.xlsx', buildXlsx([{ name: '客户', rows: [['姓名', '手机']] }]).subarray(0, 500)],
])('answers %s in words and exits well', (code, name, bytes) => {
  expect(check(name, bytes)).toMatchObject({ refused: code, message: expect.any(String) });
});
