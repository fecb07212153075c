import fc from 'fast-check';
import { shanghaiDay } from '../kernel/time';
import type { CustomField } from '../profile/custom-fields';
import type { ColumnMapping } from './columns';
import { IMPORT_FIELDS } from './columns';
import { rowReader } from './rows';

const TODAY = shanghaiDay('2024-06-01');
const MAPPING: ColumnMapping = Object.fromEntries(IMPORT_FIELDS.map((field, index) => [index, field]));

/** A row that holds these fields and no others. */
const read = (fields: Partial<Record<(typeof IMPORT_FIELDS)[number], string>>) =>
  rowReader(MAPPING, TODAY)(
    IMPORT_FIELDS.map((field) => fields[field] ?? ''),
    7,
  );

describe('a row of an import', () => {
  it('is tidied field by field', () => {
    const row = read({
      name: ' 李姐 ',
      phone: '+86 138-1234-5678',
      wechatName: '小李🌸',
      remark: '干皮\n怕辣',
      address: '昆山市人民路1号',
      tags: 'VIP，干皮、昆山 VIP',
      birthday: '3.12',
      product: '面膜',
      quantity: '两盒',
      amount: '¥1,280.50',
      orderDay: '2024年3月5日 18:30',
      source: '朋友圈',
      followUp: '说好用\r\n下月再买',
      followUpDay: '2024/3/6 9:00',
      followUpWay: '电话回访',
      referrer: '王姐 139-1234-5678',
    });
    expect(row).toEqual({
      ok: true,
      value: {
        rowNumber: 7,
        name: '李姐',
        phone: '13812345678',
        wechatName: '小李🌸',
        remark: '干皮 怕辣',
        address: '昆山市人民路1号',
        tags: ['VIP', '干皮', '昆山'],
        birthday: '3.12',
        product: '面膜',
        quantity: 2,
        amountFen: 128_050,
        orderDay: '2024-03-05',
        source: '朋友圈',
        note: { day: '2024-03-06', entry: { kind: 'follow-up', way: 'call', text: '说好用\n下月再买' } },
        custom: {},
        referrer: { name: '王姐', phone: '13912345678' },
        doubtful: [],
      },
    });
  });

  it('needs no more than a name or a phone', () => {
    const nothing = { rowNumber: 7, name: '', phone: '', wechatName: '', remark: '', address: '', tags: [], birthday: '', product: '', quantity: null, amountFen: null, orderDay: null, source: '', note: null, custom: {}, referrer: null, doubtful: [] };
    expect(read({ name: '🌸' })).toEqual({ ok: true, value: { ...nothing, name: '🌸' } });
    expect(read({ phone: '13812345678' })).toEqual({ ok: true, value: { ...nothing, phone: '13812345678' } });
  });

  it('holds the fields of the shop itself: a choice by its name, each in the form that is kept, and refused by the rules of the field', () => {
    const bound = { options: [], min: null, max: null };
    const own: CustomField[] = [
      { fieldId: 'f1', name: '会员卡号', kind: 'text', ...bound },
      { fieldId: 'f2', name: '身高', kind: 'number', ...bound, min: 50, max: 250 },
      { fieldId: 'f3', name: '入会日', kind: 'date', ...bound },
      { fieldId: 'f4', name: '尺码', kind: 'choice', ...bound, options: [{ optionId: 'o1', name: 'XL 码' }] },
    ];
    const of = (...cells: string[]) => rowReader({ 0: 'name', 1: 'custom.f1', 2: 'custom.f2', 3: 'custom.f3', 4: 'custom.f4', 5: 'custom.gone' }, TODAY, own)(['李姐', ...cells], 2);
    expect(of('A\t01', '１６８', '2024/3/5', 'xl码', '没人要')).toMatchObject({ ok: true, value: { custom: { f1: 'A 01', f2: '168', f3: '2024-03-05', f4: 'o1' } } });
    expect(of('', '', '', '')).toMatchObject({ ok: true, value: { custom: {} } });
    expect(of('', '一米七')).toEqual({ ok: false, code: 'NUMBER_INVALID', fields: ['custom.f2'] });
    expect(of('', '300')).toMatchObject({ code: 'NUMBER_OUT_OF_RANGE' });
    expect(of('', '', '2024-02-30')).toMatchObject({ code: 'DAY_IMPOSSIBLE' });
    for (const option of ['M', 'o1']) expect(of('', '', '', option)).toMatchObject({ code: 'OPTION_UNKNOWN' });
    expect(of('甲'.repeat(101))).toMatchObject({ code: 'VALUE_TOO_LONG' });
  });

  it.each([['李姐', '李姐', ''], ['139 1234 5678', '', '13912345678'], ['李姐（13912345678）', '李姐', '13912345678'], ['0512-57301234', '', '051257301234']])('names who brought the person: %s', (text, name, phone) => {
    expect(read({ name: '甲', referrer: text })).toMatchObject({ ok: true, value: { referrer: { name, phone } } });
  });

  it('takes no notice of columns that mean nothing', () => {
    expect(rowReader({ 0: 'name', 1: 'ignore' }, TODAY)(['李姐', '垃圾', 'x'], 2)).toMatchObject({ ok: true, value: { name: '李姐' } });
  });

  it.each([
    ['REFERRER_INVALID', ['referrer'], { name: '甲', referrer: '12345678' }],
    ['REFERRER_INVALID', ['referrer'], { name: '甲', referrer: '王'.repeat(41) }],
    ['ROW_EMPTY', undefined, { name: ' ', remark: '' }],
    ['NAME_OR_PHONE_MISSING', ['name', 'phone'], { wechatName: '小李', amount: '5' }],
    ['NAME_INVALID', ['name'], { name: 'x'.repeat(41) }],
    ['NAME_INVALID', ['name'], { name: '李\u0007姐' }],
    ['NAME_INVALID', ['name'], { name: '#N/A' }],
    ['PHONE_INVALID', ['phone'], { name: '李姐', phone: '问她老公' }],
    ['PHONE_ROUNDED', ['phone'], { name: '李姐', phone: '1.38E+10' }],
    ['DAY_INVALID', ['orderDay'], { name: '李姐', orderDay: '2024-02-30' }],
    ['DAY_IN_FUTURE', ['orderDay'], { name: '李姐', orderDay: '2024-06-02' }],
    ['QUANTITY_INVALID', ['quantity'], { name: '李姐', quantity: '-1' }],
    ['AMOUNT_INVALID', ['amount'], { name: '李姐', amount: '12.345' }],
    ['AMOUNT_INVALID', ['amount'], { name: '李姐', amount: '#REF!' }],
    ['TAGS_INVALID', ['tags'], { name: '李姐', tags: 'x'.repeat(13) }],
    ['TAGS_INVALID', ['tags'], { name: '李姐', tags: Array.from({ length: 21 }, (_, index) => `t${index}`).join(',') }],
    ['DAY_INVALID', ['followUpDay'], { name: '李姐', followUp: '打过电话', followUpDay: '2024-02-30' }],
    ['DAY_IN_FUTURE', ['followUpDay'], { name: '李姐', followUp: '打过电话', followUpDay: '2024-06-02' }],
    ['TEXT_TOO_LONG', ['followUp'], { name: '李姐', followUp: 'x'.repeat(501) }],
    ['BIRTHDAY_INVALID', ['birthday'], { name: '李姐', birthday: '1990-02-30' }],
    ['BIRTHDAY_INVALID', ['birthday'], { name: '李姐', birthday: '13月1日' }],
    ['TEXT_TOO_LONG', ['remark'], { name: '李姐', remark: 'x'.repeat(201) }],
  ])('is refused as %s, naming %p', (code, fields, cells) => {
    expect(read(cells)).toEqual(fields ? { ok: false, code, fields } : { ok: false, code });
  });

  it('keeps a word for the way of a follow-up that is none of ours, before what was said', () => {
    expect(read({ name: '李姐', followUp: '送了小样', followUpWay: '快递' })).toMatchObject({ ok: true, value: { note: { day: null, entry: { kind: 'note', text: '快递：送了小样' } } } });
  });

  it.each(['八月', '属龙', '1990-05', '农历八月初五', '2.29', '1990.3.12'])('keeps a birthday as it was written: %s', (birthday) => {
    expect(read({ name: '李姐', birthday })).toMatchObject({ ok: true, value: { birthday } });
  });

  it('may be of today', () => {
    expect(read({ name: '李姐', orderDay: '2024-06-01' })).toMatchObject({ ok: true });
  });

  it('is read or refused, whatever is in its cells', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 14 }), (cells) => {
        const result = rowReader(MAPPING, TODAY)(cells, 2);
        if (result.ok) expect(result.value.name !== '' || result.value.phone !== '').toBe(true);
      }),
    );
  });
});
