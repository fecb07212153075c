import { parsePaste } from './parse-paste';

const products = [
  { productId: 'cream', name: '修护面霜', aliases: ['面霜', '霜'] },
  { productId: 'mask', name: '玻尿酸面膜', aliases: ['面膜'] },
  { productId: 'serum', name: '精华', aliases: ['VC精华'] },
  { productId: 'old', name: '老款洗面奶', aliases: ['洗面奶'] },
  { productId: 'new', name: '新款洗面奶', aliases: ['洗面奶'] },
];
const read = (text: string) => parsePaste(`李姐 13812345678\n${text}`, { products })[0]?.orderLines.map((one) => [one.productId, one.quantity, one.unit, one.doubtful]);

describe('order lines in a chat', () => {
  it.each([
    ['面霜两盒', [['cream', 2, '盒', false]]],
    ['两盒面霜', [['cream', 2, '盒', false]]],
    ['面霜2面膜1', [['cream', 2, '', false], ['mask', 1, '', false]]],
    ['面霜*2+面膜x3', [['cream', 2, '', false], ['mask', 3, '', false]]],
    ['面霜２盒，面膜十二盒', [['cream', 2, '盒', false], ['mask', 12, '盒', false]]],
    ['面霜 面膜各一盒', [['cream', 1, '盒', false], ['mask', 1, '盒', false]]],
    ['要三瓶vc精华', [['serum', 3, '瓶', false]]],
    ['再来一箱面膜吧', [['mask', 1, '箱', false]]],
    ['产品：面霜\n数量：2盒', [['cream', 2, '盒', false]]],
  ])('are read from %s', (text, lines) => {
    expect(read(text)).toEqual(lines);
  });

  it.each([
    ['面霜', [['cream', 1, '', true]]],
    ['面膜半打', [['mask', 6, '', true]]],
    ['洗面奶两支', [[null, 2, '支', true]]],
    ['眼霜贴两盒', [['cream', 2, '盒', true]]],
    ['牙膏三支', [[null, 3, '支', true]]],
    ['精华液 2瓶', [['serum', 2, '瓶', true]]],
    ['面霜买2送1', [['cream', 2, '', true]]],
  ])('are marked when product or number is not certain: %s', (text, lines) => {
    expect(read(text)?.slice(0, 1)).toEqual(lines);
  });

  it('are not taken from an address', () => {
    const [person] = parsePaste('李姐 13812345678 广东省深圳市龙岗区面膜工业园3栋502', { products });
    expect(person).toMatchObject({ detail: '面膜工业园3栋502', orderLines: [] });
  });
});

describe('what is ordered of products that the merchant does not have', () => {
  const ADDRESS = '浙江省温州市平阳县昆阳镇解放街133号';
  it.each([
    ['韦国祥15584767196' + ADDRESS + '鱼饼3斤', '鱼饼', 3, '斤'],
    [`韦国祥 15584767196 ${ADDRESS} 葛粉 3袋`, '葛粉', 3, '袋'],
    [`韦国祥 15584767196 ${ADDRESS}\n白茶饼1`, '白茶饼', 1, ''],
    [`韦国祥 15584767196 ${ADDRESS}\n椰子油*2`, '椰子油', 2, ''],
    [`韦国祥 15584767196 ${ADDRESS} 棉被8斤2床`, '棉被8斤', 2, '床'],
    [`韦国祥 15584767196 ${ADDRESS}，要两瓶洗发水`, '洗发水', 2, '瓶'],
    [`祛痘套装一套，韦国祥，15584767196，${ADDRESS}`, '祛痘套装', 1, '套'],
  ])('is a line to be looked at, and no part of the address: %s', (text, productName, quantity, unit) => {
    const [person] = parsePaste(text, { products });
    expect(person).toMatchObject({ name: '韦国祥', detail: '昆阳镇解放街133号', doubtful: [], orderLines: [{ productId: null, productName, quantity, unit, doubtful: true }] });
  });

  it.each([
    ['唇釉*1 眼贴*3', [['唇釉', 1], ['眼贴', 3]]],
    ['白茶饼2 茶针1', [['白茶饼', 2], ['茶针', 1]]],
    ['葛粉2 已付99', [['葛粉', 2]]],
  ])('may be a row of lines behind the house number: %s', (row, lines) => {
    for (const gap of [' ', '\n']) {
      const [person] = parsePaste(`韦国祥 15584767196 ${ADDRESS}${gap}${row}`, { products });
      expect(person).toMatchObject({ detail: '昆阳镇解放街133号' });
      expect(person?.orderLines.map((one) => [one.productName, one.quantity])).toEqual(lines);
    }
  });

  it.each(['东四三条', '东四三条 8号', '杨柳村 8组', '东方名苑3', '天堂软件园3号'])('is not read from an address: %s', (detail) => {
    const [person] = parsePaste(`韦国祥 15584767196 北京市东城区${detail}`, { products });
    expect(person).toMatchObject({ detail: detail.replace(' ', ''), orderLines: [], doubtful: [] });
  });

  it('is nobody\'s where nobody is named', () => {
    expect(parsePaste('面膜5盒\n眼霜2支\n一共多少钱', { products })).toEqual([]);
    expect(parsePaste('好的\n谢谢老板\n下次再来', { products })).toEqual([]);
  });
});

describe('an order said once for several people', () => {
  const ordersOf = (text: string) => parsePaste(text, { products }).map(({ name, orderLines }) => [name, ...orderLines.map((one) => [one.productId, one.quantity, one.unit])]);
  const LIST = ['佟丽 15600507282 辽宁省锦州市古塔区士英街6号', '佟敏 16600684396 辽宁省葫芦岛市兴城市兴海南街8号'];

  it('is everybody\'s who says nothing else', () => {
    expect(ordersOf(`${LIST.join('\n')}\n每人一盒面膜`)).toEqual([['佟丽', ['mask', 1, '盒']], ['佟敏', ['mask', 1, '盒']]]);
    expect(ordersOf(`${LIST[0]} 面霜2瓶\n${LIST[1]}\n都是1盒面膜`)).toEqual([['佟丽', ['cream', 2, '瓶']], ['佟敏', ['mask', 1, '盒']]]);
  });

  it('takes the product from above the list, and from each how many', () => {
    expect(ordersOf(`接龙 面膜\n1. ${LIST[0]} 2盒\n2. ${LIST[1]} 4盒`)).toEqual([['佟丽', ['mask', 2, '盒']], ['佟敏', ['mask', 4, '盒']]]);
  });

  it('is to be looked at', () => {
    expect(parsePaste(`${LIST.join('\n')}\n每人一盒面膜`, { products })[0]?.orderLines).toMatchObject([{ doubtful: true }]);
  });
});
