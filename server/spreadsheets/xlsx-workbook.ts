import { numberStyle, type NumberStyle } from './cell-number';
import { localName, PLAIN_TEXT, readXml, type XmlHandlers } from './read-xml';
import { refuseFile, type SpreadsheetLimits } from './sheet-table';
import type { ZipArchive } from './zip-archive';

export interface WorkbookSheet {
  readonly name: string;
  readonly path: string;
}

/** What the sheets of a workbook share. */
export interface Workbook {
  /** Visible worksheets in the order of their tabs. */
  readonly sheets: WorkbookSheet[];
  readonly date1904: boolean;
  readonly strings: string[];
  /** By the style index of a cell. */
  readonly numberStyles: NumberStyle[];
}

/** Finds the parts through the relationships, as the format wants it: their paths differ between writers. */
export function readWorkbook(zip: ZipArchive, limits: SpreadsheetLimits): Workbook {
  const root = readRelations(zip, '_rels/.rels', '');
  const workbookPath = [...root.values()].find((relation) => relation.kind === 'officeDocument')?.path;
  if (!workbookPath?.endsWith('.xml') || !zip.has(workbookPath)) return refuseFile('NOT_A_SPREADSHEET');
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1);
  const relations = readRelations(zip, `${folder}_rels/${workbookPath.slice(folder.length)}.rels`, folder);
  const partOf = (kind: string) => [...relations.values()].find((relation) => relation.kind === kind && zip.has(relation.path))?.path;
  const { sheets, date1904 } = readSheetList(zip.read(workbookPath), relations);
  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  return {
    sheets,
    date1904,
    strings: strings ? readSharedStrings(zip.read(strings), limits.sharedStrings) : [],
    numberStyles: styles ? readNumberStyles(zip.read(styles)) : [],
  };
}

interface Relation {
  readonly kind: string;
  readonly path: string;
}

function readRelations(zip: ZipArchive, path: string, folder: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  if (!zip.has(path)) return relations;
  readXml(zip.read(path), {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return;
      const target = Target.startsWith('/') ? Target.slice(1) : folder + Target;
      relations.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), path: target.replace(/^\.\//, '') });
    },
  });
  return relations;
}

function readSheetList(part: Uint8Array, relations: ReadonlyMap<string, Relation>): Pick<Workbook, 'sheets' | 'date1904'> {
  const sheets: WorkbookSheet[] = [];
  let date1904 = false;
  let isWorkbook = false;
  readXml(part, {
    open(name, attributes) {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') date1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
      const idAttribute = Object.keys(attributes).find((key) => key.includes(':') && localName(key) === 'id');
      const relation = relations.get(attributes[idAttribute ?? ''] ?? '');
      if (relation?.kind === 'worksheet') sheets.push({ name: attributes.name ?? '', path: relation.path });
    },
  });
  return isWorkbook ? { sheets, date1904 } : refuseFile('NOT_A_SPREADSHEET');
}

const PLAIN_STRING = new RegExp(`<si><t(?: xml:space="preserve")?>(${PLAIN_TEXT})</t></si>`, 'y');

/** Runs of rich text are joined; phonetic readings (`rPh`) are not part of the text. */
function readSharedStrings(part: Buffer, most: number): string[] {
  if (holdsMoreThan(part, '<si', most)) refuseFile('FILE_TOO_LARGE');
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  const add = (string: string) => {
    strings.push(unescapeCell(string));
    if (strings.length > most) refuseFile('FILE_TOO_LARGE');
  };
  const handlers: XmlHandlers = {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 't') isText = !isPhonetic;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') add(text);
    },
  };
  readXml(part, handlers, { pattern: PLAIN_STRING, take: (match) => add(match[1] ?? '') });
  return strings;
}

/** Counted in the bytes, which costs a hundredth of parsing them; a prefix before the name hides it from here alone. */
function holdsMoreThan(part: Buffer, token: string, most: number): boolean {
  let count = 0;
  for (let at = part.indexOf(token); at !== -1 && count <= most; at = part.indexOf(token, at + token.length)) count += 1;
  return count > most;
}

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function unescapeCell(text: string): string {
  const plain = text.includes('_x') ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
  return plain.trim();
}

function readNumberStyles(part: Uint8Array): NumberStyle[] {
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let inCellFormats = false;
  readXml(part, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push(numberStyle(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}
