import fc from 'fast-check';
import { FIELD_KINDS, readFields, readValue, valueText, withValues, type CustomField, type FieldKind } from './custom-fields';

const field = (kind: FieldKind, part: Partial<CustomField> = {}): CustomField => ({ fieldId: `d_${kind}0000`, name: kind, kind, options: [], min: null, max: null, ...part });
const choice = field('choice', { options: [{ optionId: 'd_silver00', name: '银卡' }, { optionId: 'd_golden00', name: '金卡' }] });

it.each([
  [field('text'), ' 二宝妈 ', '二宝妈'],
  [field('number'), '１６８', '168'],
  [field('number'), '1.50', '1.5'],
  [field('number', { min: 50, max: 250 }), '250', '250'],
  [field('date'), '2026年2月28日', '2026-02-28'],
  [field('date'), '2024.2.29', '2024-02-29'],
  [choice, 'd_golden00', 'd_golden00'],
  [choice, '', ''],
])('%j reads %j', (asked, typed, kept) => expect(readValue(asked, typed)).toEqual({ ok: true, value: kept }));

it.each([
  [field('number'), '一米六', 'NUMBER_INVALID'],
  [field('number'), '1,68', 'NUMBER_INVALID'],
  [field('number'), 'Infinity', 'NUMBER_INVALID'],
  [field('number', { min: 50, max: 250 }), '250.1', 'NUMBER_OUT_OF_RANGE'],
  [field('number', { min: 0 }), '-1', 'NUMBER_OUT_OF_RANGE'],
  [field('date'), '2026-02-29', 'DAY_IMPOSSIBLE'],
  [field('date'), '3月12日', 'DAY_IMPOSSIBLE'],
  [choice, '金卡', 'OPTION_UNKNOWN'],
  [field('text'), '长'.repeat(101), 'VALUE_TOO_LONG'],
])('%j refuses %j, naming the field', (asked, typed, code) => expect(readValue(asked, typed)).toEqual({ ok: false, code, fields: [`custom.${asked.fieldId}`] }));

it('what was read is read again as it is kept', () => {
  const asked = fc.constantFrom(field('text'), field('number'), field('date'), choice);
  const typed = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('2026-3-1', '12', '-0.5', 'd_silver00', '20240229'));
  fc.assert(
    fc.property(asked, typed, (one, text) => {
      const read = readValue(one, text);
      if (read.ok) expect(readValue(one, read.value)).toEqual(read);
    }),
  );
});

describe('the values of a customer', () => {
  it('are changed one by one; an empty one goes, and what was not typed stays', () => {
    const kept = { d_text0000: '旧', d_number0000: '1' };
    expect(withValues([field('text'), field('number')], kept, { d_text0000: '新' })).toEqual({ ok: true, value: { d_text0000: '新', d_number0000: '1' } });
    expect(withValues([field('text')], kept, { d_text0000: ' ' })).toEqual({ ok: true, value: { d_number0000: '1' } });
  });

  it('of a field that is gone stay, and one that no longer fits its field does no harm while nobody touches it', () => {
    const kept = { d_gone0000: '还在', d_choice0000: 'd_removed0' };
    expect(withValues([choice], kept, { d_choice0000: 'd_removed0', d_gone0000: '改' })).toEqual({ ok: true, value: kept });
    expect(valueText(choice, kept)).toBe('');
    expect(valueText(choice, { d_choice0000: 'd_silver00' })).toBe('银卡');
  });
});

describe('the fields of a merchant', () => {
  it.each<[string, CustomField[]]>([
    ['FIELD_NAME_MISSING', [field('text', { name: ' ' })]],
    ['FIELD_NAME_TAKEN', [field('text', { name: '身高' }), field('number', { name: '身高 ' })]],
    ['FIELD_KIND_FIXED', [field('number', { fieldId: 'd_text0000' })]],
    ['OPTIONS_MISSING', [field('choice')]],
    ['OPTION_TWICE', [field('choice', { options: [{ optionId: 'd_aaaaaaaa', name: '金' }, { optionId: 'd_bbbbbbbb', name: '金 ' }] })]],
    ['RANGE_REVERSED', [field('number', { min: 5, max: 1 })]],
  ])('are refused with %s, naming the place', (code, fields) => {
    const refused = readFields([field('text')], fields);
    expect(refused).toEqual({ ok: false, code, fields: [`fields.${fields.length - 1}`] });
  });

  it('are renamed and ordered at will, and keep only what belongs to their kind', () => {
    const typed = FIELD_KINDS.map((kind) => field(kind, { name: ` ${kind}改 `, options: [{ optionId: 'd_aaaaaaaa', name: '金' }], min: 1, max: 2 })).reverse();
    const read = readFields(FIELD_KINDS.map((kind) => field(kind)), typed);
    expect(read.ok && read.value.map(({ name, options, min }) => [name, options.length, min])).toEqual([['choice改', 1, null], ['date改', 0, null], ['number改', 0, 1], ['text改', 0, null]]);
  });
});
