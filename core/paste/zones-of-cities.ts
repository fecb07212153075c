import type { DivisionPath } from './divisions';

/** National zones that lie in one city and are named without it: 四川天府新区. After the State Council's approvals. */
const CITY_OF: readonly [zone: string, province: string, city: string][] = [
  ['天府新区', '四川省', '成都市'],
  ['两江新区', '重庆市', '重庆市'],
  ['湘江新区', '湖南省', '长沙市'],
  ['江北新区', '江苏省', '南京市'],
  ['西海岸新区', '山东省', '青岛市'],
  ['金普新区', '辽宁省', '大连市'],
  ['滇中新区', '云南省', '昆明市'],
  ['舟山群岛新区', '浙江省', '舟山市'],
  ['平潭综合实验区', '福建省', '福州市'],
  ['横琴', '广东省', '珠海市'],
];

/** The city of a zone that an address begins with, where only the province was named; empty when there is none. */
export function cityOfZone({ province, city, district }: DivisionPath, detail: string): string {
  if (!province || city || district) return '';
  return CITY_OF.find(([zone, inProvince]) => inProvince === province && detail.startsWith(zone))?.[2] ?? '';
}
