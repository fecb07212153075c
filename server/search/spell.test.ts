import { spellingOf } from './spell';

const readings = (name: string) => (spellingOf({ name, wechatName: '', remark: '' }).split('\n')[0] ?? '').split(' ');
const likely = (name: string) => readings(name).map((token) => token.split('/')[0]).join(' ');

/**
 * Readings as surnames by 《现代汉语词典》, 7th edition, Commercial Press 2016 (entries marked "（姓）" or "姓"), and for the
 * compound ones 《汉语大词典》.
 */
it.each([
  ['曾小梅', 'zeng xiao mei'],
  ['单立人', 'shan li ren'],
  ['仇和', 'qiu he'],
  ['区家豪', 'ou jia hao'],
  ['解晓东', 'xie xiao dong'],
  ['查良镛', 'zha liang yong'],
  ['尉迟恭', 'yu chi gong'],
  ['朴信惠', 'piao xin hui'],
  ['盖叫天', 'ge jiao tian'],
  ['翟天临', 'zhai tian lin'],
  ['覃慧', 'qin hui'],
  ['万俟卨', 'mo qi xie'],
  ['澹台灭明', 'tan tai mie ming'],
  ['长孙无忌', 'zhang sun wu ji'],
  ['种师道', 'chong shi dao'],
  ['冼星海', 'xian xing hai'],
  ['员半千', 'yun ban qian'],
  ['缪小姐', 'miao xiao jie'],
  ['佴妹', 'nai mei'],
  ['秘姐', 'bi jie'],
  ['吕布', 'lv bu'],
])('%s is read %s', (name, spelled) => expect(likely(name)).toBe(spelled));

it.each([
  ['老仇', 'lao qiu'],
  ['阿解', 'a xie'],
  ['小单', 'xiao shan'],
  ['单姐', 'shan jie'],
  ['查总', 'zha zong'],
  ['老区', 'lao ou'],
  ['小曾姐', 'xiao zeng jie'],
  ['小尉迟', 'xiao yu chi'],
  ['昆山曾姐', 'kun shan zeng jie'],
  ['美容院单老师', 'mei rong yuan shan lao shi'],
  ['小种', 'xiao chong'],
  ['小区保安李哥', 'xiao qu bao an li ge'],
])('%s, as somebody is called, is read %s', (name, spelled) => expect(likely(name)).toBe(spelled));

it('reads a surname behind a sorting letter, and one that is called and not named', () => {
  expect(likely('A曾姐 昆山')).toBe(' zeng jie kun shan');
  expect(likely('查阿姨')).toBe('zha a yi');
});

it('keeps the other readings, since given names and nicknames may have them', () => {
  expect(readings('单')[0]?.split('/')).toEqual(expect.arrayContaining(['shan', 'dan', 'chan']));
  expect(readings('乐乐')[1]?.split('/')).toEqual(expect.arrayContaining(['le', 'yue']));
});

it('has a place for each character that is compared, and stays short for a long remark', () => {
  expect(readings('Ab 王😀c')).toEqual(['', '', 'wang']);
  expect(spellingOf({ name: '', wechatName: '', remark: '皮'.repeat(200) }).split('\n')[2]?.split(' ')).toHaveLength(30);
  expect(spellingOf({ name: 'Lily', wechatName: '', remark: '' })).toBe('');
});
