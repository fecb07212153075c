import blocks from './fixtures/expected.json';
import written from './fixtures/written-addresses.json';
import { splitAddress } from './split-address';

const parts = (province: string, city: string, district: string, detail: string) => ({ province, city, district, detail });

test.each([
  ['江苏省苏州市昆山市玉山镇前进西路 8 号', parts('江苏省', '苏州市', '昆山市', '玉山镇前进西路 8 号')],
  ['江苏 苏州 昆山市，玉山镇 8 号', parts('江苏省', '苏州市', '昆山市', '玉山镇 8 号')],
  ['上海市浦东新区世纪大道１号Ａ座', parts('上海市', '上海市', '浦东新区', '世纪大道１号Ａ座')],
  ['重庆市忠县忠州街道 3 号', parts('重庆市', '重庆市', '忠县', '忠州街道 3 号')],
  ['湖北省仙桃市沙嘴街道', parts('湖北省', '', '仙桃市', '沙嘴街道')],
  ['广东省东莞市长安镇\n乌沙村 6 巷', parts('广东省', '东莞市', '', '长安镇 乌沙村 6 巷')],
])('%s', (text, expected) => {
  expect(splitAddress(text)).toEqual(expected);
});

test.each(['昆山前进路 5 号', '玉山镇 8 号', '南京市西湖区 1 号', '江苏省', '李雪 13812345678 江苏省昆山市玉山镇', ''])('%j stays whole', (text) => {
  expect(splitAddress(text)).toBeNull();
});

/** Every labelled address, written with the whole names of its divisions, without their suffixes, with blanks, and as its sender wrote them. */
const ADDRESSES = [...blocks.flat().map((fields) => fields.slice(2)), ...written.addresses];
const WAYS = ADDRESSES.flatMap(([province = '', city = '', district = '', detail = '', asWritten]) => {
  const own = city === province ? '' : city;
  const ways = [asWritten ?? province + own + district, `${province} ${own} ${district} `, province.replace(/[省市]$/, '') + own.replace(/市$/, '') + district];
  return province === '' || detail === '' ? [] : ways.map((way) => ({ text: way + detail, expected: parts(province, city, district, detail) }));
});

test('no labelled address gets a wrong part, and 98 of 100 are split', () => {
  const read = WAYS.map(({ text, expected }) => ({ text, expected, split: splitAddress(text) }));
  expect(read.filter(({ split, expected }) => split !== null && JSON.stringify(split) !== JSON.stringify(expected))).toEqual([]);
  expect(read.filter(({ split }) => split !== null).length / read.length).toBeGreaterThanOrEqual(0.98);
});
