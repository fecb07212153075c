import * as z from '../kernel/schema';
import { action, idOf, lineInput, MEMBERS, output, textInput } from '../kernel/contract';
import type { ImportId, ProductId } from '../kernel/ids';
import type { UtcMs } from '../kernel/time';
import type { ExportedFile } from '../exports/exports.contract';
import { IMPORT_FIELDS, type ImportField, type OwnColumn } from './columns';
import { IMPORT_MODES, type ImportMode } from './plan-fields';

const ownColumn = z.string().regex(/^custom\.[a-z]{1,4}_[a-z0-9]{8,40}$/) as unknown as z.SchemaOf<OwnColumn>;
const importField = z.union([z.enum(IMPORT_FIELDS), ownColumn, z.literal('ignore')]);

export interface ImportColumn {
  index: number;
  header: string;
  /** The first few cells, to recognise the column by. */
  samples: string[];
  field: ImportField | 'ignore';
}

export interface ImportCounts {
  /** People, by what will become of them. */
  new: number;
  update: number;
  /** Rows that add nothing. */
  duplicate: number;
  /** Rows that cannot be read, each with its reason. */
  refused: number;
  orders: number;
  /** Follow-ups that go into timelines. */
  notes: number;
}

/** A table, or remarks of WeChat contacts, one a line. */
export const IMPORT_FORMS = ['table', 'remarks'] as const;
export type ImportForm = (typeof IMPORT_FORMS)[number];

export interface ImportRefusedRow {
  rowNumber: number;
  code: string;
  column: string;
}

export interface ImportPreviewPerson {
  name: string;
  maskedPhone: string;
  kind: 'new' | 'update';
  /** What will stand there and what stands there now ('' when nothing does), shortened to read. */
  changes: { field: string; before: string; after: string; /** What the shop calls a field of its own. */ label?: string }[];
  orders: number;
  notes: number;
  /** The line that it was read from, when it is no row of a table. */
  line: string;
  /** Fields in it that may mean something else. */
  doubtful: string[];
}

export interface ImportView {
  importId: ImportId;
  fileName: string;
  state: 'planned' | 'running' | 'done' | 'undoing' | 'undone';
  rowCount: number;
  columns: ImportColumn[];
  form: ImportForm;
  mode: ImportMode;
  /** People about whom the table says something else than what is kept: the mode decides which stands. */
  differing: number;
  /** Words of remarks that nothing is known of, the most frequent first, and those made tags. */
  words: { word: string; count: number; isTag: boolean }[];
  /** True when a product must be chosen for orders whose rows name none. */
  needsProduct: boolean;
  /** The product chosen for them. */
  productId: ProductId | null;
  /** Product names in the file that the shop does not have; they are made with a cycle of 30 days. */
  newProducts: string[];
  counts: ImportCounts;
  people: ImportPreviewPerson[];
  refused: ImportRefusedRow[];
  slices: number;
  slicesDone: number;
  undoUntil: UtcMs | null;
  createdAt: UtcMs;
}

const FILE_REFUSALS = [
  'FILE_NOT_FOUND', 'FILE_EMPTY', 'FILE_TOO_LARGE', 'NOT_A_SPREADSHEET', 'FILE_ENCRYPTED', 'OLD_XLS', 'ZIP_BOMB',
  'TOO_MANY_COLUMNS', 'TOO_MANY_ROWS', 'ENCODING_UNKNOWN', 'NO_HEADER', 'FILE_DAMAGED', 'QUOTE_OPEN', 'NOT_A_TEXT',
] as const;

export const importsContract = {
  /** Reads an uploaded file, guesses the columns and plans: changes no customer. */
  'imports.open': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ importId: idOf<'import'>(), fileId: z.string().max(300), fileName: lineInput(120), form: z.enum(IMPORT_FORMS) }),
    output: output<ImportView>(),
    refusals: [...FILE_REFUSALS, 'ID_TAKEN'],
    /** Nearly all for the orders of people the shop knows already: one read for 20 of them. The file is noted, to be removed after a day. */
    budget: { reads: 121, writes: 3 },
  }),
  /** Plans again with the columns as the seller set them. */
  'imports.plan': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({
      importId: idOf<'import'>(),
      columns: z.array(z.strictObject({ index: z.number().int().min(0).max(200), field: importField })).max(200),
      /** For order rows that name no product. */
      productId: idOf<'product'>().nullable(),
      mode: z.enum(IMPORT_MODES),
      /** Words of remarks that become tags. */
      tagWords: z.array(lineInput(12)).max(100),
      /** A line of remarks, as the preview shows it, and what is read in its place from now on. */
      mended: z.strictObject({ line: textInput(500), text: lineInput(200) }).nullable(),
    }),
    output: output<ImportView>(),
    refusals: [...FILE_REFUSALS, 'IMPORT_NOT_FOUND', 'IMPORT_ALREADY_RUN', 'FIELD_TWICE', 'PRODUCT_NOT_FOUND', 'LINE_NOT_FOUND'],
    /** Nearly all for the orders of people the shop knows already: one read for 20 of them. */
    budget: { reads: 120, writes: 2 },
  }),
  /** Writes one slice of people and their orders; call until `slicesDone` is `slices`. */
  'imports.runSlice': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ importId: idOf<'import'>(), slice: z.number().int().min(0).max(5000) }),
    output: output<ImportView>(),
    refusals: [...FILE_REFUSALS, 'IMPORT_NOT_FOUND', 'PRODUCT_NEEDED', 'SLICE_OUT_OF_ORDER', 'TOO_MANY_TAGS', 'TOO_MANY_PRODUCTS'],
    budget: { reads: 100, writes: 100 },
  }),
  /** Takes one slice back, last first; within 24 hours. Customers changed since then keep what was changed. */
  'imports.undoSlice': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ importId: idOf<'import'>(), slice: z.number().int().min(0).max(5000) }),
    output: output<ImportView>(),
    refusals: ['IMPORT_NOT_FOUND', 'UNDO_TOO_LATE', 'SLICE_OUT_OF_ORDER'],
    budget: { reads: 250, writes: 350 },
  }),
  /** The rows that were refused, as a workbook with the reason of each. Changes nothing of the shop. */
  'imports.writeRefused': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ importId: idOf<'import'>() }),
    output: output<ExportedFile>(),
    refusals: [...FILE_REFUSALS, 'IMPORT_NOT_FOUND', 'NOTHING_TO_EXPORT'],
    budget: { reads: 120, writes: 1 },
  }),
  'imports.get': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ importId: idOf<'import'>() }),
    output: output<ImportView>(),
    refusals: ['IMPORT_NOT_FOUND'],
    budget: { reads: 2, writes: 0 },
  }),
  /** The latest imports, for carrying on and for undoing. */
  'imports.list': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({}),
    output: output<{ rows: { importId: ImportId; fileName: string; state: ImportView['state']; counts: ImportCounts; createdAt: UtcMs; undoUntil: UtcMs | null }[] }>(),
    refusals: [],
    budget: { reads: 2, writes: 0 },
  }),
};
