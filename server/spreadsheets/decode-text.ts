import { refuseFile } from './sheet-table';

const SNIFFED_BYTES = 64 * 1024;
const FEW_CONTROLS = 8;

/**
 * The text of a CSV file: by its byte order mark; else UTF-8 where the bytes are valid as such; else GB18030, which holds GBK and GB2312
 * and is what Excel and WPS write in China. Refuses binary files, and text that is none of these.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeBySignature(bytes) ?? decodeGuessing(bytes);
  const start = text.slice(0, SNIFFED_BYTES);
  if (hasControls(start) || isMarkup(start)) refuseFile('NOT_A_SPREADSHEET');
  return text;
}

function decodeBySignature(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes, 'utf-8') ?? refuseFile('ENCODING_UNKNOWN');
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le') ?? refuseFile('ENCODING_UNKNOWN');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be') ?? refuseFile('ENCODING_UNKNOWN');
  return null;
}

function decodeGuessing(bytes: Uint8Array): string {
  if (looksBinary(bytes)) return refuseFile('NOT_A_SPREADSHEET');
  return decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030') ?? refuseFile('ENCODING_UNKNOWN');
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** No encoding guessed here uses NUL in text; pictures, archives and programs are full of it. */
function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, SNIFFED_BYTES).includes(0);
}

/** A few were typed or pasted by mistake, and their rows are dealt with one by one; more than that are no text. */
function hasControls(text: string): boolean {
  const controls = text.match(/[\u0000-\u0008\u000b\u000e-\u001f]/g) ?? [];
  return text.includes('\0') || controls.length > Math.max(FEW_CONTROLS, text.length / 100);
}

/** A web page or XML saved under a spreadsheet's name, as many shop systems export it. */
function isMarkup(text: string): boolean {
  return /^\s*<(?:!doctype|html|table|\?xml|body|div|meta|style|script)\b/i.test(text);
}
