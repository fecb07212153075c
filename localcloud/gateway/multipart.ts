import { CloudError } from '../cloud-error';

/** The fields of a `multipart/form-data` body by name; the SDK sends each name once. */
export function parseMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/i.exec(contentType);
  if (!boundary) throw new CloudError('INVALID_PARAM', 'the multipart body names no boundary');
  const delimiter = Buffer.from(`--${boundary[1] ?? boundary[2]}`);
  const parts = new Map<string, Buffer>();
  let start = body.indexOf(delimiter);
  while (start >= 0) {
    const next = body.indexOf(delimiter, start + delimiter.length);
    if (next < 0) break;
    addPart(parts, body.subarray(start + delimiter.length + 2, next - 2));
    start = next;
  }
  return parts;
}

function addPart(parts: Map<string, Buffer>, part: Buffer): void {
  const end = part.indexOf('\r\n\r\n');
  if (end < 0) return;
  const name = /name="([^"]*)"/i.exec(part.subarray(0, end).toString('utf8'))?.[1];
  if (name !== undefined) parts.set(name, part.subarray(end + 4));
}
