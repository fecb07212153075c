import { CloudError } from '../cloud-error';
import { bytesField, readFields, writeFields } from './protobuf';

/** WeChat's own answer: `errcode` 0 or not, with whatever else the API gives, or a file. */
export type OpenapiAnswer = { errcode: number; errmsg: string; [field: string]: unknown } | { contentType: string; bytes: Buffer };

/**
 * `cloud.openapi.*` as bytes. Request: CommApiData { 2 openapiData: { 1 repeated { 1 key, 2 value } } }, each value the
 * JSON text of one top-level parameter. Reply: CommOpenApiResp { 1 respData, 2 contentType, 3 errorCode, 4 httpCode }.
 */
export function readOpenapiParameters(requestData: Buffer): Record<string, unknown> {
  try {
    const pairs = readFields(bytesField(readFields(requestData), 2) ?? Buffer.alloc(0));
    const parameters: Record<string, unknown> = {};
    for (const { value } of pairs) {
      const pair = readFields(value as Buffer);
      const key = bytesField(pair, 1)?.toString('utf8') ?? '';
      parameters[key] = JSON.parse(bytesField(pair, 2)?.toString('utf8') || 'null');
    }
    return parameters;
  } catch {
    throw new CloudError('INVALID_PARAM', '[InvalidParameter] requestData is not a valid openapi request');
  }
}

export function openapiAnswer(answer: OpenapiAnswer): Buffer {
  const isFile = 'bytes' in answer;
  return writeFields([
    { number: 1, value: isFile ? (answer.bytes as Buffer) : JSON.stringify(answer) },
    { number: 2, value: isFile ? String(answer.contentType) : 'application/json; encoding=utf-8' },
    { number: 4, value: 200 },
  ]);
}

/** A refusal by the cloud before WeChat was asked, such as -604101. */
export function openapiRefusal(errorCode: number): Buffer {
  return writeFields([
    { number: 3, value: errorCode },
    { number: 4, value: 200 },
  ]);
}
