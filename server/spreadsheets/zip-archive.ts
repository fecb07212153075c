import { inflateRawSync } from 'node:zlib';
import { refuseFile, type SpreadsheetLimits } from './sheet-table';

/**
 * Reads a zip file that nobody vouches for. Sizes, flags and places come from the central directory (APPNOTE 4.3.12), which is checked whole
 * before anything is inflated; each part is then inflated natively into exactly its declared size, so that a lie is caught at the first byte too many.
 */
export interface ZipArchive {
  has(path: string): boolean;
  /** The inflated part; refuses the file when it is missing, damaged or larger than it says. */
  read(path: string): Buffer;
}

interface ZipEntry {
  readonly path: string;
  readonly flags: number;
  readonly method: number;
  readonly deflatedBytes: number;
  readonly inflatedBytes: number;
  readonly headerOffset: number;
}

interface Directory {
  readonly entries: number;
  readonly offset: number;
  readonly bytes: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 65_535;
const IN_ZIP64 = 0xffffffff;
const ZIP64_EXTRA = 0x0001;
/** Less than this is harmless however well it deflates, as a sheet of equal rows does. */
const RATIO_COUNTS_FROM = 16 * 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;

export function openZip(file: Buffer, limits: SpreadsheetLimits): ZipArchive {
  const directory = findDirectory(file);
  if (directory.entries > limits.zipEntries) refuseFile('ZIP_BOMB');
  const entries = readDirectory(file, directory);
  entries.forEach((entry) => checkEntry(entry, limits));
  checkPlaces(file, entries, directory.offset);
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  if (byPath.size !== entries.length) refuseFile('FILE_DAMAGED');
  let left = limits.inflatedBytes;
  return {
    has: (path) => byPath.has(path),
    read(path) {
      const entry = byPath.get(path) ?? refuseFile('FILE_DAMAGED');
      if (entry.inflatedBytes > limits.partBytes || entry.inflatedBytes > left) refuseFile('FILE_TOO_LARGE');
      left -= entry.inflatedBytes;
      return inflate(file, entry);
    },
  };
}

function findDirectory(file: Buffer): Directory {
  const earliest = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT);
  const end = file.lastIndexOf(END_OF_DIRECTORY);
  if (end < earliest || end + END_BYTES > file.length) refuseFile('FILE_DAMAGED');
  const directory = { entries: file.readUInt16LE(end + 10), bytes: file.readUInt32LE(end + 12), offset: file.readUInt32LE(end + 16) };
  if (directory.offset + directory.bytes > end) refuseFile('FILE_DAMAGED');
  return directory;
}

function readDirectory(file: Buffer, directory: Directory): ZipEntry[] {
  const entries: ZipEntry[] = [];
  const end = directory.offset + directory.bytes;
  let at = directory.offset;
  for (let index = 0; index < directory.entries; index += 1) {
    if (at + CENTRAL_BYTES > end || file.readUInt32LE(at) !== CENTRAL_HEADER) refuseFile('FILE_DAMAGED');
    const nameEnd = at + CENTRAL_BYTES + file.readUInt16LE(at + 28);
    const extraEnd = nameEnd + file.readUInt16LE(at + 30);
    if (extraEnd > end) refuseFile('FILE_DAMAGED');
    const sizes = readSizes(file, at, file.subarray(nameEnd, extraEnd));
    const path = file.toString('utf8', at + CENTRAL_BYTES, nameEnd).replaceAll('\\', '/');
    entries.push({ path, flags: file.readUInt16LE(at + 8), method: file.readUInt16LE(at + 10), ...sizes });
    at = extraEnd + file.readUInt16LE(at + 32);
  }
  return entries;
}

/** Writers that stream mark sizes 0xffffffff and put the real ones into the ZIP64 extra field, in this order, only those marked (APPNOTE 4.5.3). */
function readSizes(file: Buffer, at: number, extra: Buffer): Pick<ZipEntry, 'deflatedBytes' | 'inflatedBytes' | 'headerOffset'> {
  const wide = zip64Values(extra);
  const real = (value: number) => (value === IN_ZIP64 ? (wide.shift() ?? refuseFile('FILE_DAMAGED')) : value);
  const inflatedBytes = real(file.readUInt32LE(at + 24));
  const deflatedBytes = real(file.readUInt32LE(at + 20));
  return { inflatedBytes, deflatedBytes, headerOffset: real(file.readUInt32LE(at + 42)) };
}

function zip64Values(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== ZIP64_EXTRA) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(field.length / 8) }, (_, index) => Number(field.readBigUInt64LE(index * 8)));
  }
  return [];
}

function checkEntry(entry: ZipEntry, limits: SpreadsheetLimits): void {
  if ((entry.flags & 1) !== 0) refuseFile('FILE_ENCRYPTED');
  const isSuspicious = entry.inflatedBytes > RATIO_COUNTS_FROM && entry.inflatedBytes > entry.deflatedBytes * limits.inflateRatio;
  if (isSuspicious) refuseFile('ZIP_BOMB');
}

/** Parts must lie one after the other: entries that share bytes are how a small file inflates to petabytes. */
function checkPlaces(file: Buffer, entries: readonly ZipEntry[], directoryOffset: number): void {
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.headerOffset - b.headerOffset)) {
    if (entry.headerOffset < free) refuseFile('ZIP_BOMB');
    free = dataOffset(file, entry) + entry.deflatedBytes;
    if (free > directoryOffset) refuseFile('FILE_DAMAGED');
  }
}

function dataOffset(file: Buffer, entry: ZipEntry): number {
  const at = entry.headerOffset;
  if (at + LOCAL_BYTES > file.length || file.readUInt32LE(at) !== LOCAL_HEADER) refuseFile('FILE_DAMAGED');
  return at + LOCAL_BYTES + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
}

function inflate(file: Buffer, entry: ZipEntry): Buffer {
  const start = dataOffset(file, entry);
  const data = file.subarray(start, start + entry.deflatedBytes);
  if (entry.method === STORED) return data.length === entry.inflatedBytes ? data : refuseFile('FILE_DAMAGED');
  if (entry.method !== DEFLATED) refuseFile('FILE_DAMAGED');
  if (entry.inflatedBytes === 0) return Buffer.alloc(0);
  const inflated = inflateWithin(data, entry.inflatedBytes);
  return inflated.length === entry.inflatedBytes ? inflated : refuseFile('FILE_DAMAGED');
}

function inflateWithin(data: Buffer, bytes: number): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: bytes, chunkSize: bytes + 64 });
  } catch (error) {
    const isLarger = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return refuseFile(isLarger ? 'ZIP_BOMB' : 'FILE_DAMAGED');
  }
}
