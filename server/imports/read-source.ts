import type { ImportColumn, ImportForm, ImportRefusedRow, ImportView } from '../../core/imports/imports.contract';
import type { ImportRow } from '../../core/imports/rows';
import type { Tag } from '../../core/customers/tags';
import { ok, refuse, type Result } from '../../core/kernel/result';
import type { ShanghaiDay } from '../../core/kernel/time';
import type { CustomField } from '../../core/profile/custom-fields';
import type { Files } from '../platform/cloud-files';
import type { QueryContext } from '../platform/context';
import { fieldBookOf } from '../profile/field-book';
import { readLines } from '../spreadsheets/read-lines';
import type { SpreadsheetRefusal } from '../spreadsheets/sheet-table';
import { readImportFile } from './import-file';
import { readRows } from './read-rows';

/** A file, and how the seller wants it understood. */
export interface ImportSource {
  fileId: string;
  fileName: string;
  form: ImportForm;
  columns: readonly ImportColumn[];
  tagWords: readonly string[];
  /** Lines of remarks that the seller wrote anew, by row number. */
  mended: Readonly<Record<string, string>>;
}

/** What the file says, row by row. */
export interface ReadSource {
  rows: ImportRow[];
  refused: ImportRefusedRow[];
  rowCount: number;
  words: ImportView['words'];
  header: readonly string[];
  /** A row as it stands in the file. */
  cellsOf(rowNumber: number): readonly string[];
}

export type SourceRefusal = SpreadsheetRefusal | 'FILE_NOT_FOUND' | 'NOT_A_TEXT';

/** What of the shop a file is read by. */
export interface ImportedInto {
  /** Words of remarks that are called so are tags. */
  tags: readonly Tag[];
  /** The merchant's own fields, which columns may hold. */
  own: readonly CustomField[];
}

export async function importedInto({ documents, caller }: Pick<QueryContext, 'documents' | 'caller'>): Promise<ImportedInto> {
  const merchant = await documents.get('merchants', caller.merchantId);
  return { tags: merchant?.tags ?? [], own: merchant ? fieldBookOf(merchant).fields : [] };
}

export async function readSource(files: Files, source: ImportSource, { tags, own }: ImportedInto, today: ShanghaiDay): Promise<Result<ReadSource, SourceRefusal>> {
  if (source.form === 'remarks') return readRemarksFile(files, source, tags);
  const table = await readImportFile(files, source.fileId, source.fileName);
  if (!table.ok) return table;
  const { header, rows, firstRowNumber } = table.value;
  return ok({ ...readRows(table.value, source.columns, today, own), rowCount: rows.length, words: [], header, cellsOf: (rowNumber) => rows[rowNumber - firstRowNumber] ?? [] });
}

/** The reader knows every division of the country: it is loaded for remarks alone. */
async function readRemarksFile(files: Files, source: ImportSource, tags: readonly Tag[]): Promise<Result<ReadSource, SourceRefusal>> {
  const lines = await remarkLines(files, source);
  if (!lines.ok) return lines;
  const { readRemarks } = await import('../../core/imports/read-remarks');
  const givenByHand = tags.filter((tag) => !tag.rule && !tag.leaving).map((tag) => tag.name);
  return ok({ ...readRemarks(lines.value, givenByHand, source.tagWords), header: ['微信备注'], cellsOf: (rowNumber) => [lines.value[rowNumber - 1] ?? ''] });
}

/** The lines of a file of remarks, with those that were written anew. */
export async function remarkLines(files: Files, { fileId, mended }: Pick<ImportSource, 'fileId' | 'mended'>): Promise<Result<string[], SourceRefusal>> {
  const bytes = await files.read(fileId);
  if (bytes === null) return refuse('FILE_NOT_FOUND', 'fileId');
  const lines = readLines(bytes);
  return lines.ok ? ok(lines.value.map((line, index) => mended[index + 1] ?? line)) : lines;
}
