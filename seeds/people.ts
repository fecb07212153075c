import { nameOf, nicknameOf, phoneOf, placeOf, remarkOf, SOURCES, tagsOf } from './words';
import { pick, type Random } from './random';

/** What the seller's notebook says of a person. */
export interface SeedPerson {
  name: string;
  phone: string;
  wechatName: string;
  remark: string;
  address: string;
  source: string;
  tags: string[];
}

/** The people whom the personas stand for, and those the seller wrote down by hand because they share a phone. */
export const CHEN: SeedPerson = person('陈姐', '13962600118', '静待花开', '干皮，喜欢顺丰', '江苏省苏州市昆山市玉山镇前进中路18号6栋302室', '朋友介绍', ['干皮', '昆山']);
export const WANG: SeedPerson = person('A王小梅 昆山', '15862600226', '小梅子', '换季容易红', '江苏省苏州市昆山市花桥镇绿地大道226号3栋1101室', '小红书', ['敏感肌', '昆山']);
export const RESELLERS: readonly SeedPerson[] = [
  person('周敏', '13771900331', '敏敏美肤', '常州片，拿货准时', '江苏省常州市天宁区延陵西路31号2栋501室', '老客带来', ['团购群']),
  person('何姐', '18115700447', '何家小铺', '', '江苏省南通市崇川区工农路47号1栋201室', '朋友介绍', ['团购群', '爱囤货']),
  person('吴倩', '15051200559', '倩倩优选', '新代理，多带一带', '安徽省合肥市包河区徽州大道559号8栋703室', '朋友圈', ['宝妈']),
];
export const NAMED: readonly SeedPerson[] = [CHEN, WANG, ...RESELLERS];

function person(name: string, phone: string, wechatName: string, remark: string, address: string, source: string, tags: string[]): SeedPerson {
  return { name, phone, wechatName, remark, address, source, tags };
}

/** One person in twelve is kept without a phone: chat is where they are. */
const NO_PHONE = 1 / 12;

/** So many people with different names and different phones. */
export function peopleOf(random: Random, count: number): SeedPerson[] {
  const names = new Set(NAMED.map((known) => known.name));
  const phones = new Set(NAMED.map((known) => known.phone));
  const people: SeedPerson[] = [];
  while (people.length < count) {
    const source = pick(random, SOURCES);
    const { city, address } = placeOf(random);
    const name = nameOf(random, city, source);
    const phone = random() < NO_PHONE ? '' : phoneOf(random);
    if (names.has(name) || phones.has(phone)) continue;
    names.add(name);
    if (phone) phones.add(phone);
    people.push({ name, phone, wechatName: nicknameOf(random, name), remark: remarkOf(random), address: random() < 0.8 ? address : '', source, tags: tagsOf(random, city) });
  }
  return people;
}
