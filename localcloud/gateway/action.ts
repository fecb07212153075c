import type { OperationMeter } from '../functions/operation-meter';

/** One call of the SDK, taken apart from its envelope. */
export interface ActionRequest {
  action: string;
  env: string;
  body: Record<string, unknown>;
  /** Binary parts of a multipart request. */
  files: Map<string, Buffer>;
  /** The calling function and the source chain it runs under, when the call comes from a function instance. */
  caller: { functionName: string; source: string; openid: string } | undefined;
  meter: OperationMeter;
  /** Where this gateway is reached. */
  baseUrl: string;
}

/** Fields of the reply beside `requestId`, or raw bytes for the protobuf calls. */
export type ActionReply = Record<string, unknown> | Buffer;

export type ActionHandler = (request: ActionRequest) => Promise<ActionReply> | ActionReply;

export function text(body: Record<string, unknown>, field: string): string | undefined {
  const value = body[field];
  return typeof value === 'string' ? value : undefined;
}
