import { SaxesParser } from 'saxes';
import { refuseFile } from './sheet-table';

/** Names come without their prefix: some writers say `x:row` for `row`. Attributes keep theirs, as in `r:id`. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const SLICE_BYTES = 128 * 1024;
const DEEPEST = 64;

/**
 * Streams a part of a workbook through the handlers. Refuses as FILE_DAMAGED what is not well-formed UTF-8 XML, and what no workbook holds but attacks do:
 * a DOCTYPE (entities that expand into each other), depth without end, one token as long as a book.
 */
export function readXml(part: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let tokens = 0;
  parser.on('error', () => refuseFile('FILE_DAMAGED'));
  parser.on('doctype', () => refuseFile('FILE_DAMAGED'));
  parser.on('opentag', (tag) => {
    depth += 1;
    tokens += 1;
    if (depth > DEEPEST) refuseFile('FILE_DAMAGED');
    handlers.open?.(localName(tag.name), tag.attributes);
  });
  parser.on('text', (text) => {
    tokens += 1;
    handlers.text?.(text);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close?.(localName(tag.name));
  });
  for (const slice of decodedSlices(part)) {
    const before = tokens;
    parser.write(slice);
    if (tokens === before && slice.length >= SLICE_BYTES / 4) refuseFile('FILE_DAMAGED');
  }
  parser.close();
}

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function* decodedSlices(part: Uint8Array): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < part.length; at += SLICE_BYTES) {
    yield decode(decoder, part.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES < part.length);
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    return refuseFile('FILE_DAMAGED');
  }
}
