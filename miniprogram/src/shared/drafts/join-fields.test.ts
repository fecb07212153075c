import fc from 'fast-check';
import { joinFields, keepTyped } from './join-fields';

interface Form {
  name: string;
  note: string;
  days: number[];
}

const form = fc.record({ name: fc.constantFrom('', '甲', '乙'), note: fc.constantFrom('', '甲', '乙'), days: fc.constantFrom([], [1], [1, 2]) }) as fc.Arbitrary<Form>;
const FIELDS = ['name', 'note', 'days'] as const;
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

test('each field is as whoever wrote it left it, and where both did it is as it was typed, and said so', () => {
  fc.assert(
    fc.property(form, form, form, (typed, base, now) => {
      const joined = joinFields(typed, base, now);
      for (const field of FIELDS) expect(joined.entry[field]).toEqual(same(typed[field], base[field]) ? now[field] : typed[field]);
      expect(joined.clashed).toBe(FIELDS.some((field) => !same(typed[field], base[field]) && !same(now[field], base[field]) && !same(now[field], typed[field])));
    }),
  );
});

test('joined once more with the same, it comes to the same: a clash is told of until it is settled', () => {
  fc.assert(
    fc.property(form, form, form, (typed, base, now) => {
      const joined = joinFields(typed, base, now);
      expect(joinFields(joined.entry, joined.base, now)).toEqual(joined);
    }),
  );
});

test('what untouched fields became meanwhile is followed once more when they change again', () => {
  const [base, now, later] = [
    { name: '甲', note: '' },
    { name: '乙', note: '' },
    { name: '丙', note: '' },
  ];
  const joined = joinFields({ name: '甲', note: '爱喝茶' }, base, now);
  expect(joinFields(joined.entry, joined.base, later)).toMatchObject({ entry: { name: '丙', note: '爱喝茶' }, clashed: false });
});

test('a field that an older version of the app did not keep is as it is now, and one that it kept besides is dropped', () => {
  expect(joinFields({ note: '爱喝茶', gone: 1 } as unknown as Form, { note: '', gone: 0 } as unknown as Form, { name: '甲', note: '', days: [] }).entry).toEqual({ name: '甲', note: '爱喝茶', days: [] });
});

test('what has ids of its own stays whole', () => {
  expect(keepTyped({ id: 'first', note: '甲' }, { id: 'first', note: '' }, { id: 'second', note: '' }).entry).toEqual({ id: 'first', note: '甲' });
});
