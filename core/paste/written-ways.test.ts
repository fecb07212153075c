import { fourthInvented, furtherInvented, inventedBlocks, realBlocks, thirdInvented } from '../../tests/support/labelled-blocks';
import written from './fixtures/written-addresses.json';
import { parsePaste } from './parse-paste';

/** Ways in which sellers are sent one and the same: name, phone, division, and the address below it. */
const WAYS: ((n: string, p: string, r: string, d: string) => string)[] = [
  (n, p, r, d) => `${n} ${p} ${r}${d}`,
  (n, p, r, d) => `${n}，${p}，${r}${d}`,
  (n, p, r, d) => `${r}${d} ${n} ${p}`,
  (n, p, r, d) => `${r}${d}，${n}，${p}`,
  (n, p, r, d) => `${r}${d}\n${n}\n${p}`,
  (n, p, r, d) => `${n}\n${p}\n${r}${d}`,
  (n, p, r, d) => `收货人：${n}\n电话：${p}\n地址：${r}${d}`,
  (n, p, r, d) => `收货人: ${n}\n手机号码: ${p}\n所在地区: ${r}\n详细地址: ${d}`,
  (n, p, r, d) => `姓名:${n} 电话:${p} 地址:${r}${d}`,
  (n, p, r, d) => `地址：${r}${d}\n收件人：${n}\n联系电话：${p}`,
  (n, p, r, d) => `${n}${p}${r}${d}`,
  (n, p, r, d) => `${r}${d}${n}${p}`,
  (n, p, r, d) => `${r}${d}，${n}${p}`,
  (n, p, r, d) => `${r} ${d} ${n} ${p.slice(0,3)} ${p.slice(3,7)} ${p.slice(7)}`,
  (n, p, r, d) => `${p} ${n} ${r} ${d}`,
  (n, p, r, d) => `${n} +86 ${p}\n${r}${d}`,
  (n, p, r, d) => `收件人 ${n} 电话 ${p} 地址 ${r}${d}`,
  (n, p, r, d) => `${n}，${r}${d}，${p}`,
  (n, p, r, d) => `亲，麻烦发到${r}${d}，${n}收，${p}`,
  (n, p, r, d) => `${n}(${p}) ${r}${d}`,
  (n, p, r, d) => `要面霜两盒\n${r}${d} ${n} ${p}`,
  (n, p, r, d) => `${n} ${p} ${r}${d} 面膜3盒`,
];
const FIELDS = ['name', 'phone', 'province', 'city', 'district', 'detail'] as const;
const PRODUCTS = ['面霜', '面膜', '精华'].map((name, index) => ({ productId: `p${index}`, name, aliases: [] }));

interface Block {
  text: string;
  label: string[];
}

/** Each address in each way, with names and phones in turn. */
const blocks: Block[] = written.addresses.flatMap(([province = '', city = '', district = '', detail = '', asWritten], row) =>
  WAYS.map((way, column) => {
    const name = written.names[(row * 7 + column) % written.names.length] ?? '';
    const phone = `138${12340000 + row * 100 + column}`;
    const region = asWritten ?? province + (city === province ? '' : city) + district;
    return { text: way(name, phone, region, detail), label: [name, phone, province, city, district, detail] };
  }),
);

const read = blocks.map(({ text, label }) => {
  const people = parsePaste(text, { products: PRODUCTS });
  const [person] = people;
  const wrong = FIELDS.filter((field, index) => person?.[field] !== label[index]);
  return { text, people: people.length, wrongUnmarked: wrong.filter((field) => !person?.doubtful.includes(field)), fullyRight: people.length === 1 && wrong.length === 0 && person?.doubtful.length === 0 };
});

test('no way of writing an address gives a wrong field unmarked', () => {
  expect(read.filter(({ people, wrongUnmarked }) => people !== 1 || wrongUnmarked.length > 0)).toEqual([]);
});

test('at least 95 of 100 are read fully right and unmarked', () => {
  expect(read.filter(({ fullyRight }) => fullyRight).length / read.length).toBeGreaterThanOrEqual(0.95);
});

describe('with words around it, and other people\'s names and addresses', () => {
  const BEFORE = ['', '亲，', '发这里：', '姐，地址：', '新地址 ', '老公的地址\n', '1. '];
  const AFTER = ['', ' 放快递柜', '，谢谢', ' 麻烦尽快发', '（周末送）', ' 不要放驿站', '\n到了打电话'];
  const MORE_WAYS: typeof WAYS = [...WAYS.filter((way) => !way('', '', '', '').includes('面')), (n, p, r, d) => `${r}${d}（${n} ${p}）`, (n, p, r, d) => `${n}/${p}/${r}/${d}`, (n, p, r, d) => `${r}${d}${p}${n}`, (n, p, r, d) => `${n}\n${r}\n${d}\n${p}`];
  /** The same choice at every run, without a pattern between the lists. */
  const choose = <T>(list: readonly T[], at: number, salt: number): T | undefined => list[(Math.imul(at + 1, salt) >>> 8) % list.length];
  const people = [realBlocks, furtherInvented, inventedBlocks, thirdInvented, fourthInvented].flatMap((blocks) => blocks.flatMap((one) => one.people));
  const names = [...new Set(people.map(([name = '']) => name))].filter((name) => name !== '');
  const places = people.filter(([, , province, , district]) => province && district);
  const details = [...new Set(people.map((one) => one[5] ?? ''))].filter((detail) => detail.length > 3 && !detail.includes(' '));

  test('no field is wrong without a mark', () => {
    const wrong = Array.from({ length: 4_000 }, (_, at) => {
      const name = choose(names, at, 2_654_435_761) ?? '';
      const detail = choose(details, at, 2_246_822_519) ?? '';
      const [, , province = '', city = '', district = ''] = choose(places, at, 3_266_489_917) ?? [];
      const phone = `138${20_000_000 + at * 9_973}`;
      const region = province + (city === province ? '' : city) + district;
      const text = (choose(BEFORE, at, 668_265_263) ?? '') + choose(MORE_WAYS, at, 374_761_393)?.(name, phone, region, detail) + (choose(AFTER, at, 2_147_483_629) ?? '');
      const [person, ...others] = parsePaste(text);
      const label = { name, phone, province, city, district, detail };
      const fields = FIELDS.filter((field) => person?.[field].replace(/ /g, '') !== label[field].replace(/ /g, '') && !person?.doubtful.includes(field));
      return fields.length + others.length > 0 ? [`${fields.join()} ← ${text}`] : [];
    }).flat();
    expect(wrong).toEqual([]);
  });
});
