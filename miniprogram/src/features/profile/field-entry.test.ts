import { entryOfField, fieldOfEntry, movedField } from './field-entry';

const height = { fieldId: 'd_height00', name: '身高', kind: 'number' as const, options: [], min: 50, max: null };

it('a field is typed and read back; a bound that is no number is none', () => {
  expect(fieldOfEntry(entryOfField(height))).toEqual(height);
  expect(fieldOfEntry({ ...entryOfField(height), max: '２５０' })).toEqual({ ...height, max: 250 });
  expect(fieldOfEntry({ ...entryOfField(height), max: '很高' })).toBeNull();
});

it('an option that nobody wrote is none', () => {
  const options = [{ optionId: 'd_a0000000', name: '金卡' }, { optionId: 'd_b0000000', name: ' ' }];
  expect(fieldOfEntry({ ...entryOfField(height), kind: 'choice', options })?.options).toEqual([options[0]]);
});

it('a field moves up or down by one', () => {
  expect([movedField(['a', 'b', 'c'], 2, -1), movedField(['a', 'b', 'c'], 0, 1)]).toEqual([['a', 'c', 'b'], ['b', 'a', 'c']]);
});
