import type { IncomingMessage, ServerResponse } from 'node:http';
import { CloudError } from '../cloud-error';

/** Larger requests than any platform limit are cut off before they fill the memory. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

export async function readBody(request: IncomingMessage, maxBytes = MAX_BODY_BYTES): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', `the request body is larger than ${maxBytes} bytes`);
      chunks.push(chunk);
    }
  } catch (error) {
    throw request.errored ? new CloudError('INVALID_REQUEST_SOURCE', 'the caller went away before the end of the request') : error;
  }
  return Buffer.concat(chunks);
}

/** An empty body reads as an empty object; anything but a JSON object is refused. */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const body = await readBody(request);
  if (body.length === 0) return {};
  return parseJsonObject(body.toString('utf8'));
}

export function parseJsonObject(source: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(source);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // falls through to the refusal below
  }
  throw new CloudError('INVALID_PARAM', 'the request body is not a JSON object');
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

export function sendBytes(response: ServerResponse, bytes: Buffer | string, contentType: string, status = 200): void {
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(bytes) });
  response.end(bytes);
}
