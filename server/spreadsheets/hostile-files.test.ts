import { zipSync } from 'fflate';
import { buildXlsx, xlsxParts, zipParts } from './fixtures/build-xlsx';
import { readSpreadsheet } from './read-spreadsheet';
import { SPREADSHEET_LIMITS } from './sheet-table';

const codeOf = async (bytes: Uint8Array, name = 'customers.xlsx') => {
  const result = await readSpreadsheet(bytes, name);
  return result.ok ? 'READ' : result.code;
};

const SHEET = 'xl/worksheets/sheet1.xml';
const PARTS = xlsxParts([{ name: '客户', rows: [['姓名', '手机'], ['李姐', '13812345678']] }]);
const WORKBOOK = zipParts(PARTS);
const withSheet = (change: (xml: string) => string) => zipParts({ ...PARTS, [SHEET]: change(PARTS[SHEET] ?? '') });
const withRows = (rows: string) => withSheet((xml) => xml.replace('</sheetData>', `${rows}</sheetData>`));

/** Changes numbers in the central directory of the part at `path`; offsets as in APPNOTE 4.3.12. */
function withDirectory(path: string, change: (directory: DataView) => void): Uint8Array {
  const bytes = Buffer.from(WORKBOOK);
  let at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
  while (bytes.toString('latin1', at + 46, at + 46 + bytes.readUInt16LE(at + 28)) !== path) at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1');
  change(new DataView(bytes.buffer, bytes.byteOffset + at));
  return bytes;
}

/** The container of old and of encrypted Office files: its signature, and the names of its streams in UTF-16. */
function compoundFile(...streams: string[]): Uint8Array {
  const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([signature, Buffer.alloc(1024), ...streams.map((stream) => Buffer.from(stream, 'utf16le'))]);
}

describe('a file that is no workbook is refused', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex');

  it.each([
    ['FILE_EMPTY', new Uint8Array()],
    ['NOT_A_SPREADSHEET', png],
    ['NOT_A_SPREADSHEET', Buffer.from('<html><body><table><tr><td>姓名</td></tr></table></body></html>')],
    ['NOT_A_SPREADSHEET', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>stream\n\x00\x01\x02', 'latin1')],
    ['NOT_A_SPREADSHEET', Buffer.from('just some words')],
    ['NOT_A_SPREADSHEET', zipSync({ 'photo.txt': new Uint8Array(10) })],
    ['NOT_A_SPREADSHEET', zipParts({ ...PARTS, '_rels/.rels': (PARTS['_rels/.rels'] ?? '').replace('xl/workbook.xml', 'word/document.xml'), 'word/document.xml': '<document/>' })],
    ['NOT_A_SPREADSHEET', compoundFile('WordDocument')],
    ['OLD_XLS', compoundFile('Workbook')],
    ['OLD_XLS', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['OLD_XLS', Buffer.from('090404000000100000', 'hex')],
    ['FILE_ENCRYPTED', compoundFile('EncryptionInfo', 'EncryptedPackage')],
  ])('as %s', async (code, bytes) => {
    expect(await codeOf(bytes)).toBe(code);
  });
});

describe('a zip that lies is refused', () => {
  it('when a part is encrypted', async () => {
    expect(await codeOf(withDirectory(SHEET, (entry) => entry.setUint16(8, 1, true)))).toBe('FILE_ENCRYPTED');
  });

  it('when a part says that it inflates out of proportion', async () => {
    expect(await codeOf(zipParts({ ...PARTS, [SHEET]: ' '.repeat(20_000_000) }))).toBe('ZIP_BOMB');
  });

  it('when a part inflates to more than it says', async () => {
    expect(await codeOf(withDirectory(SHEET, (entry) => entry.setUint32(24, 100, true)))).toBe('ZIP_BOMB');
  });

  it('when a part inflates to less than it says', async () => {
    expect(await codeOf(withDirectory(SHEET, (entry) => entry.setUint32(24, 100_000, true)))).toBe('FILE_DAMAGED');
  });

  it('when parts share bytes', async () => {
    const bytes = Buffer.from(WORKBOOK);
    const first = bytes.indexOf('PK\x01\x02', 0, 'latin1');
    const second = bytes.indexOf('PK\x01\x02', first + 4, 'latin1');
    bytes.writeUInt32LE(bytes.readUInt32LE(first + 42), second + 42);
    expect(await codeOf(bytes)).toBe('ZIP_BOMB');
  });

  it('when it has too many parts', async () => {
    const many = Object.fromEntries(Array.from({ length: SPREADSHEET_LIMITS.zipEntries }, (_, index) => [`p${index}`, '']));
    expect(await codeOf(zipParts({ ...PARTS, ...many }))).toBe('ZIP_BOMB');
  });

  it('when a part is larger than any sheet needs to be', async () => {
    const result = await readSpreadsheet(WORKBOOK, 'customers.xlsx', { ...SPREADSHEET_LIMITS, partBytes: 300 });
    expect(result).toEqual({ ok: false, code: 'FILE_TOO_LARGE' });
  });

  it('wherever it is cut off', async () => {
    for (let length = 4; length < WORKBOOK.length; length += 97) expect(await codeOf(WORKBOOK.subarray(0, length))).toBe('FILE_DAMAGED');
  });

  it('or read, whichever byte is changed, but never fails otherwise', async () => {
    for (let at = 0; at < WORKBOOK.length; at += 7) {
      const bytes = Uint8Array.from(WORKBOOK);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      expect(await codeOf(bytes)).toMatch(/^[A-Z_]+$/);
    }
  });
});

describe('a sheet that is an attack is refused', () => {
  const laughs = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>';

  it.each([
    ['FILE_DAMAGED', 'entities of entities', withSheet((xml) => xml.replace('?>', `?>${laughs}`).replace('</sheetData>', '<row r="9"><c r="A9" t="str"><v>&lol2;</v></c></row></sheetData>'))],
    ['FILE_DAMAGED', 'an unknown entity', withRows('<row r="9"><c r="A9" t="str"><v>&lol;</v></c></row>')],
    ['FILE_DAMAGED', 'depth without end', withRows('<a>'.repeat(10_000))],
    ['FILE_DAMAGED', 'a tag as long as a book', withRows(`<row ${Array.from({ length: 60_000 }, (_, index) => `a${index}="${index}"`).join(' ')}/>`)],
    ['FILE_DAMAGED', 'half a document', withSheet((xml) => xml.slice(0, -20))],
    ['FILE_DAMAGED', 'a string that is not there', withRows('<row r="9"><c r="A9" t="s"><v>99</v></c></row>')],
    ['FILE_DAMAGED', 'a row that no sheet has', withRows('<row r="-1"><c><v>1</v></c></row>')],
    ['FILE_DAMAGED', 'a cell without a place', withRows('<row r="9"><c r="9A"><v>1</v></c></row>')],
    ['FILE_DAMAGED', 'two cells in one place', withRows('<row r="9"><c r="A9"><v>1</v></c><c r="A9"><v>2</v></c></row>')],
    ['TOO_MANY_COLUMNS', 'the last column of Excel', withRows('<row r="9"><c r="XFD9"><v>1</v></c></row>')],
    ['TOO_MANY_COLUMNS', 'a column that no sheet has', withRows('<row r="9"><c r="ZZZZZ9"><v>1</v></c></row>')],
    ['TOO_MANY_COLUMNS', 'a million columns', withRows(`<row r="9">${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`)],
    ['TOO_MANY_ROWS', 'the last row of Excel', withRows('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')],
    ['TOO_MANY_ROWS', 'rows without numbers', withRows('<row><c><v>1</v></c></row>'.repeat(SPREADSHEET_LIMITS.rows + 200))],
  ])('as %s: %s', async (code, _what, bytes) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('when many sheets hold next to nothing', async () => {
    const parts = xlsxParts(Array.from({ length: 40 }, (_, index) => ({ name: `${index}`, rows: [] })));
    for (const path of Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'))) parts[path] = `<worksheet><sheetData>${'<row/>'.repeat(60_000)}</sheetData></worksheet>`;
    expect(await codeOf(zipParts(parts))).toBe('FILE_TOO_LARGE');
  });

  it('when many cells share one long text', async () => {
    const long = 'x'.repeat(30_000);
    const rows = Array.from({ length: 1_500 }, () => [long, long]);
    expect(await codeOf(buildXlsx([{ name: '客户', rows: [['甲', '乙'], ...rows] }]))).toBe('FILE_TOO_LARGE');
  });

  it('when a workbook lists far more texts than its cells can hold', async () => {
    const texts = '<si><t>a</t></si>'.repeat(SPREADSHEET_LIMITS.sharedStrings + 1);
    const isDense = Array.from({ length: 40_000 }, (_, index) => `<!--${index * 7919}-->`).join('');
    expect(await codeOf(zipParts({ ...PARTS, 'xl/sharedStrings.xml': `<sst>${isDense}${texts}</sst>` }))).toBe('FILE_TOO_LARGE');
  });

  it('but not for cells that are only formatted, however far out', async () => {
    expect(await codeOf(withRows('<row r="1048576"><c r="XFD1048576" s="0"/></row>'))).toBe('READ');
  });
});
