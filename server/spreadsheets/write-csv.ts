import Papa from 'papaparse';
import { neutralised, type ExportCell } from '../../core/exports/export-cells';

/** UTF-8 with a byte order mark, which Excel needs for Chinese; texts that begin like a formula are neutralised. */
export function writeCsv(header: readonly string[], rows: readonly (readonly ExportCell[])[]): Uint8Array {
  const safe = [header, ...rows].map((cells) => cells.map((cell) => (typeof cell === 'number' ? cell : neutralised(cell))));
  return new TextEncoder().encode(`\ufeff${Papa.unparse(safe, { newline: '\r\n' })}\r\n`);
}
