import fc from 'fast-check';
import * as z from './schema';

const place = z.strictObject({ text: z.string().optional(), phone: z.string().nullish() });
const order = z.strictObject({
  address: place,
  maybe: place.nullish(),
  lines: z.array(z.strictObject({ id: z.string(), count: z.number().otherwise(1) })).optional(),
  values: z.record(z.string(), z.string()).optional(),
  rule: z.discriminatedUnion('every', [z.strictObject({ every: z.literal('once') }), z.strictObject({ every: z.literal('days'), step: z.number() })]).optional(),
});
const faults = (value: unknown): string[] => {
  const parsed = z.parse(order, value);
  return parsed.ok ? [] : [...parsed.fields].sort();
};

describe('fields that nobody asked for', () => {
  it('are named, every one, at whatever depth they stand', () => {
    expect(faults({ address: { street: 1, city: 2, text: 'x' }, colour: 3, size: 4 })).toEqual(['address.city', 'address.street', 'colour', 'size']);
    expect(faults({ address: {}, maybe: { a: 1, b: 2 } })).toEqual(['maybe.a', 'maybe.b']);
    expect(faults({ address: {}, lines: [{ id: 'x' }, { id: 'y', a: 1, b: 2 }] })).toEqual(['lines.1.a', 'lines.1.b']);
    expect(faults({ address: {}, rule: { every: 'days', step: 1, a: 1, b: 2 } })).toEqual(['rule.a', 'rule.b']);
  });

  it('are named beside those that are wrong, and also when they are called like something of every object', () => {
    expect(faults({ address: { text: 1, constructor: 2, toString: 3 } })).toEqual(['address.constructor', 'address.text', 'address.toString']);
  });

  it('are at most twenty, each at most twenty characters', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, place) => [`${String(place)}${'长'.repeat(40)}`, 1]));
    const named = faults({ address: many });
    expect(named).toHaveLength(20);
    for (const path of named) expect(path.length).toBeLessThanOrEqual('address.'.length + 20);
  });
});

describe('a list', () => {
  it.each([[[]], [['text']], [[{ text: 'x' }]]])('is no object, though nothing in it be required: %j', (list) => {
    expect(z.parse(place, list)).toMatchObject({ ok: false });
    expect(faults({ address: list })).toEqual(['address']);
    expect(faults({ address: {}, maybe: list })).toEqual(['maybe']);
    expect(faults({ address: {}, values: list })).toEqual(['values']);
  });
});

it('what is right passes as it was, with what is meant where a field is not there', () => {
  expect(z.parse(order, { address: { text: 'x' }, maybe: null, lines: [{ id: 'y' }], values: { a: 'b' }, rule: { every: 'once' } })).toEqual({
    ok: true,
    value: { address: { text: 'x' }, maybe: null, lines: [{ id: 'y', count: 1 }], values: { a: 'b' }, rule: { every: 'once' } },
  });
});

it('no input makes it throw', () => {
  fc.assert(fc.property(fc.anything(), (value) => void z.parse(order, value)));
});
