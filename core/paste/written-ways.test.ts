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
