import { indexPrefix } from '../store/index-keys';
import { encodeKeyValue, flipBits } from '../store/key-encoding';
import type { Value } from '../values/value';
import { TYPE_ORDER, typeOrder } from '../values/value-order';
import type { RangeBounds } from './predicates';

/** A run of index entries: keys from `low` up to, not including, `high`. */
export interface Interval {
  low: Buffer;
  high: Buffer;
  /** How many bytes of each key are the same in this run and stand before the fields that sort the result. */
  sortOffset: number;
}

const PAST = Buffer.of(0xff);
/** Longer than any stored key, so cutting a bound here keeps its place among the keys. */
const BOUND_BYTES = 1200;

/** Builds the runs of one index field by field: points multiply them, a range ends them. */
export class IntervalBuilder {
  private prefixes: { bytes: Buffer; sortOffset: number }[];

  constructor(indexId: number) {
    const bytes = indexPrefix(indexId);
    this.prefixes = [{ bytes, sortOffset: bytes.length }];
  }

  get size(): number {
    return this.prefixes.length;
  }

  /** The fields added from here on sort the result. */
  startSort(): void {
    for (const prefix of this.prefixes) prefix.sortOffset = prefix.bytes.length;
  }

  addPoints(values: Value[], direction: 1 | -1): void {
    const encoded = values.map((value) => directed(encodeKeyValue(value), direction));
    const ordered = direction === 1 ? encoded : encoded.reverse();
    this.prefixes = this.prefixes.flatMap(({ bytes, sortOffset }) =>
      ordered.map((point) => ({ bytes: Buffer.concat([bytes, point]), sortOffset })),
    );
  }

  /** Ends the runs with a range on the next field, or with everything under the points. */
  finish(range: RangeBounds | undefined, direction: 1 | -1): Interval[] {
    const [low, high] = range ? rangeBytes(range, direction) : [Buffer.alloc(0), PAST];
    return this.prefixes.map(({ bytes, sortOffset }) => ({
      low: cut(Buffer.concat([bytes, low])),
      high: cut(Buffer.concat([bytes, high])),
      sortOffset,
    }));
  }
}

function cut(bound: Buffer): Buffer {
  return bound.length <= BOUND_BYTES ? bound : bound.subarray(0, BOUND_BYTES);
}

function directed(bytes: Buffer, direction: 1 | -1): Buffer {
  return direction === 1 ? bytes : flipBits(bytes);
}

/** The ends of a range; an open side reaches to the end of the type (NaN excluded), as comparisons never leave it. */
function rangeBytes({ low, high }: RangeBounds, direction: 1 | -1): [Buffer, Buffer] {
  const type = typeOrder((low ?? high)?.value);
  const below = low ? { bytes: encodeKeyValue(low.value), past: !low.inclusive } : startOfType(type);
  const above = high ? { bytes: encodeKeyValue(high.value), past: high.inclusive } : { bytes: Buffer.of(type + 1), past: false };
  if (direction === 1) return [end(below.bytes, below.past), end(above.bytes, above.past)];
  const flippedAbove = high ? end(flipBits(above.bytes), !above.past) : flipBits(Buffer.of(type));
  const flippedBelow = low || below.past ? end(flipBits(below.bytes), !below.past) : Buffer.of((~type & 0xff) + 1);
  return [flippedAbove, flippedBelow];
}

function startOfType(type: number): { bytes: Buffer; past: boolean } {
  return type === TYPE_ORDER.number ? { bytes: encodeKeyValue(NaN), past: true } : { bytes: Buffer.of(type), past: false };
}

function end(bytes: Buffer, past: boolean): Buffer {
  return past ? Buffer.concat([bytes, PAST]) : bytes;
}
