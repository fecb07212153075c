import { pick, wholeBetween, type Random } from './random';

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤'];
const GIVEN = [
  '敏', '静', '丽', '艳', '芳', '娟', '秀英', '婷', '雪梅', '晓燕', '玉兰', '佳怡', '思雨', '欣怡', '梦瑶', '雅琴', '春梅', '海燕', '丹丹', '文静',
  '晓红', '美玲', '慧', '倩', '莉', '琳', '小雨', '雨桐', '可欣', '诗涵', '桂花', '建华', '志强', '红梅', '露', '颖', '璐', '洁', '蓉', '燕子', '素芬', '凤霞', '云', '小芹', '晨曦', '子涵妈', '菲菲', '圆圆',
];
const CALLED = ['姐', '太太', '阿姨', '妈妈', '老师', '小姐', '嫂', '医生'];
const NICKNAMES = ['向日葵', '云淡风轻', '小确幸', '幸福一家人', '岁月静好', '爱笑的眼睛', '暖阳', '清风徐来', '柠檬不酸', '糖糖妈', '知足常乐', '花开半夏', '水晶之恋', '豆豆妈咪', '夏天的风', '一米阳光', '木棉花', '茉莉清茶', '开心果', '静待花开'];
export const SOURCES = ['朋友介绍', '小红书', '老客带来', '朋友圈'] as const;
export const TAGS = ['干皮', '敏感肌', '油皮', '宝妈', '爱囤货', '团购群', '昆山', '怕麻烦', '送礼', '价格敏感'] as const;
const REMARKS = ['皮肤干，怕油', '喜欢顺丰', '下班后才回消息', '生了二胎，要温和的', '推荐过两个朋友', '只用微信付款', '寄单位，别打电话', '不喜欢香味重的', '爱问成分', '每次都要发票', '老公代收', '换季容易红'];

interface Place {
  city: string;
  /** Province, city and district as they stand on a parcel. */
  address: string;
}
const PLACES: readonly Place[] = [
  { city: '昆山', address: '江苏省苏州市昆山市玉山镇' },
  { city: '昆山', address: '江苏省苏州市昆山市花桥镇' },
  { city: '苏州', address: '江苏省苏州市姑苏区平江路' },
  { city: '苏州', address: '江苏省苏州市吴中区木渎镇' },
  { city: '无锡', address: '江苏省无锡市滨湖区太湖大道' },
  { city: '南京', address: '江苏省南京市鼓楼区中山北路' },
  { city: '南通', address: '江苏省南通市崇川区青年中路' },
  { city: '上海', address: '上海市嘉定区安亭镇' },
  { city: '上海', address: '上海市浦东新区张杨路' },
  { city: '杭州', address: '浙江省杭州市西湖区文三路' },
  { city: '宁波', address: '浙江省宁波市鄞州区中河街道' },
  { city: '温州', address: '浙江省温州市鹿城区五马街道' },
  { city: '合肥', address: '安徽省合肥市蜀山区黄山路' },
  { city: '郑州', address: '河南省郑州市金水区花园路' },
  { city: '武汉', address: '湖北省武汉市武昌区中南路' },
  { city: '长沙', address: '湖南省长沙市岳麓区麓山南路' },
  { city: '成都', address: '四川省成都市武侯区科华北路' },
  { city: '重庆', address: '重庆市渝北区龙溪街道' },
  { city: '广州', address: '广东省广州市天河区体育西路' },
  { city: '深圳', address: '广东省深圳市南山区粤海街道' },
  { city: '厦门', address: '福建省厦门市思明区湖滨南路' },
  { city: '济南', address: '山东省济南市历下区泉城路' },
  { city: '青岛', address: '山东省青岛市市南区香港中路' },
  { city: '北京', address: '北京市朝阳区望京街道' },
  { city: '西安', address: '陕西省西安市雁塔区小寨西路' },
  { city: '沈阳', address: '辽宁省沈阳市和平区南京街' },
];

export function placeOf(random: Random): { city: string; address: string } {
  const near = random() < 0.3;
  const place = near ? PLACES[wholeBetween(random, 0, 3)]! : pick(random, PLACES);
  return { city: place.city, address: `${place.address}${wholeBetween(random, 1, 288)}号${wholeBetween(random, 1, 18)}栋${wholeBetween(random, 1, 26)}0${wholeBetween(random, 1, 4)}室` };
}

/** A name as sellers write them: 张敏, 李姐, A王小梅 昆山, 陈太太, 刘芳 小红书. */
export function nameOf(random: Random, city: string, source: string): string {
  const surname = pick(random, SURNAMES);
  const full = surname + pick(random, GIVEN);
  const style = random();
  if (style < 0.5) return full;
  if (style < 0.62) return surname + pick(random, CALLED);
  if (style < 0.72) return `A${full} ${city}`;
  if (style < 0.84) return `${full} ${city}`;
  if (style < 0.92) return `${surname}${pick(random, CALLED)} ${city}`;
  return `${full} ${source}`;
}

export function nicknameOf(random: Random, name: string): string {
  const style = random();
  const given = [...name.replace(/^A/, '')][1] ?? '';
  if (style < 0.25) return '';
  if (style < 0.6 || CALLED.some((called) => called.startsWith(given))) return pick(random, NICKNAMES);
  return `${pick(random, ['小', '阿', '爱笑的', '努力的'])}${given}${pick(random, ['', '🌸', '~', '_'])}`;
}

/** A mobile number of the right shape; uniqueness is the caller's. */
export function phoneOf(random: Random): string {
  return `1${wholeBetween(random, 3, 9)}${String(Math.floor(random() * 1e9)).padStart(9, '0')}`;
}

export function tagsOf(random: Random, city: string): string[] {
  const count = pick(random, [0, 1, 1, 2, 2, 3]);
  const tags = new Set<string>(city === '昆山' ? ['昆山'] : []);
  for (let i = 0; i < count; i += 1) tags.add(pick(random, TAGS.filter((tag) => tag !== '昆山')));
  return [...tags];
}

export function remarkOf(random: Random): string {
  return random() < 0.35 ? pick(random, REMARKS) : '';
}
