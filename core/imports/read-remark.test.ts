import fc from 'fast-check';
import { readBirthday } from '../calendar/birthday';
import { readRemarks } from './read-remarks';
import { remarkReader } from './read-remark';

const TAGS = ['干皮', '敏感肌', 'VIP', '宝妈', '团长'];
const read = remarkReader(TAGS);

interface Meant {
  name: string;
  phone?: string;
  birthday?: string;
  address?: string;
  tags?: string[];
  /** What stays in the remark. */
  remark?: string;
  doubtful?: string[];
}

/** Lines as sellers write them, with what they mean by them. */
const LABELLED: readonly [line: string, meant: Meant][] = [
  ['A李姐 干皮 3.12生日 昆山', { name: '李姐', tags: ['干皮'], birthday: '3.12', address: '昆山' }],
  ['AA王小梅 苏州 敏感肌', { name: '王小梅', tags: ['敏感肌'], address: '苏州' }],
  ['A 陈姐 13812345678', { name: '陈姐', phone: '13812345678' }],
  ['赵敏-宝妈-杭州', { name: '赵敏', tags: ['宝妈'], address: '杭州' }],
  ['周女士，vip，怕辣', { name: '周女士', tags: ['VIP'], remark: '怕辣' }],
  ['李姐干皮昆山', { name: '李姐', tags: ['干皮'], address: '昆山' }],
  ['B孙丽/干皮/宝妈/生日5月20日', { name: '孙丽', tags: ['干皮', '宝妈'], birthday: '5月20日' }],
  ['吴老师 农历八月初五生日', { name: '吴老师', birthday: '农历八月初五' }],
  ['钱阿姨 腊月三十生日 上海', { name: '钱阿姨', birthday: '腊月三十', address: '上海' }],
  ['小美 1990.3.12生日', { name: '小美', birthday: '1990.3.12' }],
  ['郑姐 生日0312 义乌', { name: '郑姐', birthday: '0312', address: '义乌' }],
  ['冯姐 3.12 昆山', { name: '冯姐', address: '昆山', remark: '3.12' }],
  ['何姐 江苏省 昆山市', { name: '何姐', address: '江苏省昆山市' }],
  ['003朱琳 团长', { name: '朱琳', tags: ['团长'] }],
  ['🌸林姐🌸 宝妈', { name: '林姐🌸', tags: ['宝妈'], doubtful: ['name'] }],
  ['昆山 李姐', { name: '李姐', address: '昆山', doubtful: ['name'] }],
  ['油皮 李姐', { name: '李姐', remark: '油皮', doubtful: ['name'] }],
  ['Lily 干皮', { name: 'Lily', tags: ['干皮'], doubtful: ['name'] }],
  ['太阳鲜鲜 杭州', { name: '太阳鲜鲜', address: '杭州', doubtful: ['name'] }],
  ['🌸 干皮', { name: '🌸', tags: ['干皮'], doubtful: ['name'] }],
  ['李姐 和平 白云', { name: '李姐', remark: '和平 白云' }],
  ['李姐 高端 爱漂亮', { name: '李姐', remark: '高端 爱漂亮' }],
  ['许姐 138 1234 5678 13912345678', { name: '许姐', phone: '13812345678', remark: '13912345678', doubtful: ['phone'] }],
  ['13812345678 干皮', { name: '', phone: '13812345678', tags: ['干皮'] }],
  ['刘姐 12月生的宝宝', { name: '刘姐', remark: '12月生的宝宝' }],
  ['马姐 面霜2瓶 100元', { name: '马姐', remark: '面霜2瓶 100元' }],
  ['秦姐　干皮　 昆山', { name: '秦姐', tags: ['干皮'], address: '昆山' }],
  ['黄姐(干皮)', { name: '黄姐', tags: ['干皮'] }],
];

test.each(LABELLED)('%s', (line, { name, phone = '', birthday = '', address = '', tags = [], remark = '', doubtful = [] }) => {
  expect(read(line, 3)).toMatchObject({ ok: true, value: { row: { rowNumber: 3, name, phone, birthday, address, tags, remark, doubtful, note: { day: null, entry: { kind: 'pasted', text: line.trim() } } } } });
});

test.each([
  ['李姐 2.30生日', 'BIRTHDAY_INVALID'],
  ['李姐 13月1日生日', 'BIRTHDAY_INVALID'],
  ['李姐 1381234567', 'PHONE_INVALID'],
  ['李姐 138****5678', 'PHONE_INVALID'],
  ['干皮 昆山', 'NAME_UNCLEAR'],
  ['   ', 'ROW_EMPTY'],
  ['李\u0007姐', 'NAME_INVALID'],
  ['李姐'.repeat(101), 'TEXT_TOO_LONG'],
  ['啊'.repeat(41), 'NAME_INVALID'],
])('%j is refused as %s', (line, code) => {
  expect(read(line, 1)).toMatchObject({ ok: false, code });
});

describe('a list of remarks', () => {
  it('names the words that nothing is known of; those made tags are tags from then on', () => {
    const lines = ['李姐 油皮 昆山', '王姐 油皮 怕辣', '周姐 100'];
    expect(readRemarks(lines, TAGS, [])).toMatchObject({ rowCount: 3, words: [{ word: '油皮', count: 2, isTag: false }, { word: '怕辣', count: 1, isTag: false }] });
    const chosen = readRemarks(lines, TAGS, ['油皮']);
    expect(chosen.words).toEqual([{ word: '油皮', count: 2, isTag: true }, { word: '怕辣', count: 1, isTag: false }]);
    expect(chosen.rows.map(({ tags, remark }) => [tags, remark])).toEqual([[['油皮'], ''], [['油皮'], '怕辣'], [[], '100']]);
  });

  it('tells two contacts of one name from one another by a phone alone', () => {
    const { rows, refused } = readRemarks(['李姐 昆山', '李姐 苏州', '李姐 13812345678', '王姐', '王姐'], [], []);
    expect(refused).toEqual([{ rowNumber: 1, code: 'NAME_TWICE', column: '' }, { rowNumber: 2, code: 'NAME_TWICE', column: '' }]);
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([3, 4, 5]);
  });

  it('may come out of a table of one column', () => {
    expect(readRemarks(['备注', '"A李姐 ""干皮"" 昆山",', ''], TAGS, [])).toMatchObject({ rowCount: 1, rows: [{ rowNumber: 2, name: '李姐', tags: ['干皮'], address: '昆山' }] });
  });
});

describe('whatever stands in a line', () => {
  const word = fc.constantFrom('A李姐', '王小梅', '干皮', 'VIP', '昆山', '3.12生日', '13812345678', '怕辣', '100元', '🌸', '-', ' ', '生日', '农历八月初五');
  const line = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(word, { maxLength: 7 }).map((words) => words.join(' ')));

  it('is read or refused, and what is read is a person with the line kept as it was', () => {
    fc.assert(
      fc.property(line, (text) => {
        const result = read(text, 1);
        if (!result.ok) return;
        const { row } = result.value;
        expect(row.name !== '' || row.phone !== '').toBe(true);
        expect(row.note?.entry).toEqual({ kind: 'pasted', text: text.trim() });
        if (row.birthday !== '') expect(readBirthday(row.birthday)).not.toBeNull();
      }),
    );
  });

  it('no tag is made that is not known', () => {
    fc.assert(
      fc.property(line, (text) => {
        const result = read(text, 1);
        if (result.ok) expect(TAGS).toEqual(expect.arrayContaining([...result.value.row.tags]));
      }),
    );
  });

  it('no word is lost: it is the name, a tag, a place, the phone, the birthday or in the remark', () => {
    const words = fc.uniqueArray(fc.constantFrom('怕辣', '油皮', '爱漂亮', '苏州', '宝妈', '老顾客介绍'), { maxLength: 6 });
    fc.assert(
      fc.property(words, (others) => {
        const result = read(['李姐', ...others].join(' '), 1);
        if (!result.ok) throw new Error(result.code);
        const { tags, address, remark, name } = result.value.row;
        expect(name).toBe('李姐');
        for (const other of others) expect([...tags, address, ...remark.split(' ')]).toContain(other);
      }),
    );
  });
});
