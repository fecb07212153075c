import { strToU8, zipSync, type Zippable } from 'fflate';
import type { ExportCell } from '../../core/exports/export-cells';

const TYPES = 'http://schemas.openxmlformats.org';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A file's own times would make the same sheet differ from call to call. */
const SAME_TIME = new Date('2000-01-01T00:00:00Z');

/**
 * A workbook of one sheet (ECMA-376). Numbers are numbers; every other cell is text and marked so (`quotePrefix`), so that what begins with "=" is shown and
 * never run as a formula, a phone keeps all its digits, and neither changes when somebody edits the cell.
 */
export function writeXlsx(sheetName: string, rows: readonly (readonly ExportCell[])[]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${TYPES}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${TYPES}/spreadsheetml/2006/main" xmlns:r="${TYPES}/officeDocument/2006/relationships"><sheets><sheet name="${escapeXml(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    'xl/styles.xml': `<styleSheet xmlns="${TYPES}/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${TYPES}/spreadsheetml/2006/main"><sheetData>${rows.map((row, index) => rowXml(row, index + 1)).join('')}</sheetData></worksheet>`,
  };
  const files: Zippable = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)]));
  return zipSync(files, { mtime: SAME_TIME });
}

function relations(...targets: [type: string, target: string][]): string {
  const each = targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${TYPES}/officeDocument/2006/relationships/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${TYPES}/package/2006/relationships">${each.join('')}</Relationships>`;
}

function rowXml(row: readonly ExportCell[], number: number): string {
  const cells = row.map((cell, column) => cellXml(cell, `${columnLetters(column)}${number}`));
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** A, …, Z, AA, …: column 0 is A (ECMA-376 18.18.62). */
function columnLetters(column: number): string {
  const before = column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1);
  return before + String.fromCharCode(65 + (column % 26));
}

function cellXml(cell: ExportCell, place: string): string {
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" s="1" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

/** XML 1.0 takes no other control characters than tab and line breaks, and no lone surrogates. */
function escapeXml(text: string): string {
  const legal = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
  return legal.replace(/[<>&"]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign] ?? sign);
}
