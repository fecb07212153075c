import { SaxesParser } from 'saxes';
import { refuseFile } from './sheet-table';

/** Names come without their prefix: some writers say `x:row` for `row`. Attributes keep theirs, as in `r:id`. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** The element that a part has most of, as nearly every writer writes it, with nothing in it that XML has rules for. */
export interface PlainElement {
  /** Sticky; matches the whole element and nothing else. */
  readonly pattern: RegExp;
  take(match: RegExpExecArray): void;
}

/** Text that stands for itself: no markup, no entity, no character that XML forbids. */
export const PLAIN_TEXT = '[^<&>\\u0000-\\u0008\\u000b-\\u001f\\ufffe\\uffff]*';

const SLICE_BYTES = 128 * 1024;
const DEEPEST = 64;
/** After so many tags of which none was the plain element, a part is taken to be written otherwise. */
const MISSES = 200;

/**
 * Streams a part of a workbook through the handlers. Refuses as FILE_DAMAGED what is not well-formed UTF-8 XML, and what no workbook holds but attacks do:
 * a DOCTYPE (entities that expand into each other), depth without end, one token as long as a book.
 * @param plain taken out of the text before the parser sees it: an element that is whole leaves a document as well-formed as it was
 */
export function readXml(part: Uint8Array, handlers: XmlHandlers, plain?: PlainElement): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const seen = { depth: 0, tokens: 0, tags: 0 };
  parser.on('error', () => refuseFile('FILE_DAMAGED'));
  parser.on('doctype', () => refuseFile('FILE_DAMAGED'));
  parser.on('opentag', (tag) => {
    seen.depth += 1;
    seen.tokens += 1;
    seen.tags += 1;
    if (seen.depth > DEEPEST) refuseFile('FILE_DAMAGED');
    handlers.open?.(localName(tag.name), tag.attributes);
  });
  parser.on('text', (text) => {
    seen.tokens += 1;
    handlers.text?.(text);
  });
  parser.on('closetag', (tag) => {
    seen.depth -= 1;
    seen.tags += 1;
    handlers.close?.(localName(tag.name));
  });
  const lane = plain ? new PlainLane(plain, seen, parser) : parser;
  for (const slice of decodedSlices(part)) {
    const before = seen.tokens;
    lane.write(slice);
    if (seen.tokens === before && slice.length >= SLICE_BYTES / 4) refuseFile('FILE_DAMAGED');
  }
  lane.close();
}

interface Seen {
  depth: number;
  /** Tags that began and texts. */
  tokens: number;
  tags: number;
}

/**
 * Gives the parser its text tag by tag and takes out the plain elements between. Only right after a tag that the parser itself has told of
 * is it certain that an element begins, and not a comment or a value that looks like one.
 */
class PlainLane {
  private rest = '';
  private misses = 0;
  private isBetween = false;

  constructor(
    private readonly plain: PlainElement,
    private readonly seen: Seen,
    private readonly parser: Pick<SaxesParser, 'write' | 'close'>,
  ) {}

  write(slice: string): void {
    if (this.misses > MISSES) return void this.parser.write(slice);
    const text = this.rest + slice;
    let at = 0;
    for (;;) {
      at = this.isBetween ? this.afterPlain(text, at) : at;
      const end = text.indexOf('>', at);
      if (end === -1) break;
      const before = this.seen.tags;
      this.parser.write(text.slice(at, end + 1));
      at = end + 1;
      this.isBetween = this.seen.tags > before && this.seen.depth > 0;
      if (this.misses > MISSES) break;
    }
    this.rest = text.slice(at);
    if (this.misses > MISSES) this.flush();
  }

  close(): void {
    this.flush();
    this.parser.close();
  }

  private flush(): void {
    this.parser.write(this.rest);
    this.rest = '';
  }

  private afterPlain(text: string, from: number): number {
    let at = from;
    for (;;) {
      this.plain.pattern.lastIndex = at;
      const match = this.plain.pattern.exec(text);
      if (!match) break;
      at = this.plain.pattern.lastIndex;
      this.plain.take(match);
      this.seen.tokens += 1;
    }
    this.misses = at > from ? 0 : this.misses + 1;
    return at;
  }
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
