/**
 * The little of protobuf that the SDK's openapi calls need: varint and length-delimited fields, in and out.
 * Message layouts are in the functions that use it.
 */
export interface ProtobufField {
  number: number;
  value: number | Buffer;
}

/** The fields of a message in the order they came; throws RangeError for a broken message. */
export function readFields(bytes: Buffer): ProtobufField[] {
  const fields: ProtobufField[] = [];
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      if (at >= bytes.length || scale > 2 ** 63) throw new RangeError('broken protobuf message');
      const byte = bytes[at++] as number;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    const number = Math.floor(tag / 8);
    if (tag % 8 === 0) fields.push({ number, value: varint() });
    else if (tag % 8 === 2) {
      const length = varint();
      if (at + length > bytes.length) throw new RangeError('broken protobuf message');
      fields.push({ number, value: bytes.subarray(at, (at += length)) });
    } else throw new RangeError(`unexpected protobuf wire type ${tag % 8}`);
  }
  return fields;
}

/** The bytes of the last length-delimited field of that number. */
export function bytesField(fields: ProtobufField[], number: number): Buffer | undefined {
  const found = fields.filter((field) => field.number === number && Buffer.isBuffer(field.value)).pop();
  return found?.value as Buffer | undefined;
}

/** Negative numbers are written as int32, that is as ten bytes. */
export function writeFields(fields: { number: number; value: number | string | Buffer }[]): Buffer {
  const parts: Buffer[] = [];
  for (const { number, value } of fields) {
    if (typeof value === 'number') parts.push(varint(BigInt(number * 8)), varint(BigInt.asUintN(64, BigInt(value))));
    else {
      const bytes = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
      parts.push(varint(BigInt(number * 8 + 2)), varint(BigInt(bytes.length)), bytes);
    }
  }
  return Buffer.concat(parts);
}

function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Buffer.from(bytes);
}
