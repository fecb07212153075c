import fc from 'fast-check';
import { chats, everyday, fourthInvented, furtherInvented, habits, inventedBlocks, lists, misread, published, realBlocks, thirdInvented } from '../../tests/support/labelled-blocks';
import { measureAccuracy, PRODUCTS, type Accuracy } from '../../tests/support/paste-accuracy';
import { parsePaste } from './parse-paste';
import { withoutRadical } from './radicals';

const NAMES = ['李梅', '王建国', '欧阳娜娜', '曾小贤', '周女士', '解小东'];
const REGIONS = [
  ['江苏省', '苏州市', '昆山市'],
  ['广东省', '深圳市', '龙岗区'],
  ['重庆市', '重庆市', '忠县'],
  ['贵州省', '黔南布依族苗族自治州', '都匀市'],
] as const;
const DETAILS = ['花桥镇绿地大道88号3栋502', '建设路12号', '南京路5号江苏大厦11楼', '和平村三组7号'];
const person = fc.record({
  name: fc.constantFrom(...NAMES),
  phone: fc.integer({ min: 0, max: 99_999_999 }).map((tail) => `138${String(tail).padStart(8, '0')}`),
  region: fc.constantFrom(...REGIONS),
  detail: fc.constantFrom(...DETAILS),
});
const sample = (text: string) => parsePaste(text, { products: PRODUCTS });

describe('a pasted text', () => {
  it('is read fully and without doubt in at least 95 of 100 real blocks, and never wrong without a mark', () => {
    const { blocks, fullyRight, wrongUnmarked, others } = measureAccuracy(realBlocks);
    expect(wrongUnmarked).toEqual([]);
    expect({ isEnough: fullyRight >= blocks * 0.95, others }).toMatchObject({ isEnough: true });
  });

  it.each([
    ['sellers', inventedBlocks, 0.91, 1],
    ['further', furtherInvented, 0.925, 1],
    ['third', thirdInvented, 0.99, 1],
    ['fourth', fourthInvented, 0.96, 1],
    ['everyday', everyday, 0.96, 0.99],
    ['habits', habits, 0.8, 1],
    ['lists', lists, 0.93, 0.98],
    ['published', published, 0.9, null],
    ['chats', chats, 0.75, 0.88],
  ])('is never wrong without a mark in the shapes that sellers get, hard ones included (%s)', (_, given, least, leastOrders) => {
    const { blocks, fullyRight, wrongUnmarked, orderLines, orderLinesRight, orderLinesWrongUnmarked } = measureAccuracy(given);
    expect(wrongUnmarked).toEqual([]);
    expect(orderLinesWrongUnmarked).toEqual([]);
    expect(fullyRight / blocks).toBeGreaterThanOrEqual(least);
    if (leastOrders !== null) expect(orderLinesRight / orderLines).toBeGreaterThanOrEqual(leastOrders);
  });

  it('is wrong without a mark in the blocks that are kept apart for it, and in no others', () => {
    const isMisread = ({ wrongUnmarked, orderLinesWrongUnmarked }: Accuracy) => wrongUnmarked.length + orderLinesWrongUnmarked.length > 0;
    expect(misread.filter((block) => !isMisread(measureAccuracy([block])))).toEqual([]);
  });

  it('says the same whatever separates its parts, and in whatever order they come', () => {
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
    fc.assert(
      fc.property(person, order, fc.constantFrom(' ', '  ', '，', ',', '\n', '；', ' ，', '。', '\t'), ({ name, phone, region, detail }, places, gap) => {
        const parts = [name, phone, region.join('') + detail];
        const [found, ...more] = sample(places.map((at) => parts[at]).join(gap));
        expect(more).toEqual([]);
        expect(found).toMatchObject({ name, phone, province: region[0], city: region[1], district: region[2], detail, doubtful: [] });
      }),
    );
  });

  it('holds as many people as it lists, each with their own phone and address', () => {
    const people = fc.uniqueArray(person, { minLength: 2, maxLength: 6, selector: (one) => one.phone });
    fc.assert(
      fc.property(people, fc.constantFrom('\n', '\n\n'), (listed, gap) => {
        const found = sample(listed.map(({ name, phone, region, detail }) => `${name} ${phone} ${region.join('')}${detail}`).join(gap));
        expect(found.map(({ name, phone, detail }) => ({ name, phone, detail }))).toEqual(listed.map(({ name, phone, detail }) => ({ name, phone, detail })));
      }),
    );
  });

  it('loses no phone, whatever stands around it', () => {
    const noise = fc.string({ unit: fc.constantFrom('张', '三', '路', '省', ' ', '，', '\n', '号', '广', '东', 'a', ':', '面', '霜', '🌸') });
    fc.assert(
      fc.property(fc.array(fc.tuple(noise, person), { maxLength: 4 }), noise, (parts, end) => {
        const found = sample(parts.map(([before, { phone }]) => `${before},${phone},`).join('') + end);
        const kept = found.flatMap(({ phone, candidates }) => [phone, ...(candidates.phone ?? [])]);
        expect(kept).toEqual(expect.arrayContaining(parts.map(([, { phone }]) => phone)));
      }),
    );
  });

  it('is answered whatever it is, with fields made of its own characters', () => {
    const unit = fc.oneof(fc.constantFrom('广东省', '深圳市', '13812345678', '收货人:', '面霜', '两盒', '李明', '路', '1、', '\n', '+86', '县'), fc.string({ unit: 'grapheme', maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
        const text = units.join('');
        const own = new Set(text.normalize('NFKC') + text + [...text].map(withoutRadical).join('') + ' -,');
        for (const { name, detail } of sample(text)) expect([...name, ...detail].every((character) => own.has(character))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('takes work in proportion to its length', () => {
    const lookUps = (text: string) => {
      const spy = jest.spyOn(Map.prototype, 'get');
      sample(text);
      const count = spy.mock.calls.length;
      spy.mockRestore();
      return count;
    };
    for (const part of ['张三 13812340024 广东省广州市天河区体育西路1号\n', '吉林', '北京市', '路', '138 ', '收货人:']) {
      expect(lookUps(part.repeat(400))).toBeLessThan(lookUps(part.repeat(200)) * 2.5 + 100);
    }
  });
});

describe('several people in one text', () => {
  it.each([
    ['李红\n深圳市龙岗区建设路1号\n13800000001\n瓦丽丽\n长沙市岳麓区麓山路2号\n13800000002', ['李红', '瓦丽丽']],
    ['13800000001 李红 深圳市龙岗区建设路1号\n13800000002 王芳 长沙市岳麓区麓山路2号', ['李红', '王芳']],
    ['李红 深圳市龙岗区建设路1号\n王芳 长沙市岳麓区麓山路2号', ['李红', '王芳']],
    ['小美 13800000001\n丽丽妈 13800000002', ['小美', '丽丽妈']],
    ['李红 13800000001 座机0755-28888888 深圳市龙岗区建设路1号', ['李红']],
  ])('are told apart: %j', (text, names) => {
    expect(sample(text).map((one) => one.name)).toEqual(names);
  });
});

describe('what is not certain', () => {
  it.each([
    ['鼓楼区中山北路5号 李梅 13812345678', 'city'],
    ['苏州市吴中新区建设路5号 李梅 13812345678', 'district'],
    ['李梅 13812345678 13912345678 深圳市龙岗区建设路5号', 'phone'],
    ['李梅 138123456789 深圳市龙岗区建设路5号', 'phone'],
    ['深圳市龙岗区布吉 大芬 13812345678', 'name'],
    ['深圳市龙岗区建设路 华润 13812345678', 'name'],
    ['张三 李四 13812345678', 'name'],
    ['李梅，13812345678，深圳市龙岗区建设路1号，敏感肌', 'detail'],
  ] as const)('is marked, with candidates: %s', (text, field) => {
    const [found] = sample(text);
    expect(found?.doubtful).toContain(field);
    expect(found?.candidates[field]?.length).toBeGreaterThan(0);
  });

  it.each(['江苏大厦', '南京路5号', '人才市场3号'])('names no division in %s', (text) => {
    expect(sample(text)[0]?.province ?? '').toBe('');
  });

  it('is only the place that is open, also beside people whose place is known', () => {
    const [found] = sample('方大圆 13912345675 鼓楼区中山路5号\n\n赵敏 13912345605 河北省石家庄市长安区中山东路39号');
    expect(found?.doubtful).toEqual(['province', 'city']);
  });

  it('keeps the text of each person as it was pasted', () => {
    const text = '🌸张三　１３８１２３４００２４ 广东省广州市天河区体育西路1号\n李四 13912340025';
    expect(sample(text).map((one) => one.raw)).toEqual(text.split('\n'));
    expect(sample(text.split('\n')[0] ?? '')[0]?.raw).toBe(text.split('\n')[0]);
  });
});

describe('what is said around people and addresses', () => {
  const [RED, WANG] = ['李红 13812345678 浙江省杭州市西湖区文一路5号', '王芳 13912345678 浙江省宁波市海曙区中山路8号'];
  it.each(['多少钱我转你', '没错吧', '谢谢啦', '好的', '再送我点小样呗', '发完把单号给我', '这个也是', '我同事', '面膜2盒'])('is no part of an address: %s', (talk) => {
    expect(sample(`${RED}\n${talk}\n${WANG}`)).toMatchObject([{ name: '李红', detail: '文一路5号', doubtful: [] }, { name: '王芳', detail: '中山路8号', doubtful: [] }]);
  });

  it.each([['客户一：', '客户二：'], ['1号  ', '2号  '], ['1️⃣', '2️⃣'], ['1', '2'], ['A套餐：', 'B套餐：'], ['晴天 9:41\n', '晴天 9:42\n']])('heads who follows: %s', (first, second) => {
    expect(sample(`${first}${RED}\n${second}${WANG}`)).toMatchObject([{ name: '李红', detail: '文一路5号', doubtful: [] }, { name: '王芳', detail: '中山路8号', doubtful: [] }]);
  });

  it.each(['寄给我妈李红', '我是昨天下单的李红', '老客户李红', '收货李红'])('sets off a name: %s', (words) => {
    expect(sample(`${words}，13812345678，浙江省杭州市西湖区文一路5号`)).toMatchObject([{ name: '李红', doubtful: [] }]);
  });

  it('takes back a phone', () => {
    const phones = (text: string) => sample(text).map((one) => [one.phone, one.doubtful]);
    expect(phones('不是13812345678\n是13912345678\n李红 浙江省杭州市西湖区文一路5号')).toEqual([['13912345678', []]]);
    expect(phones('李红 13812345678输错了应该是13912345678 浙江省杭州市西湖区文一路5号')).toEqual([['13912345678', []]]);
    expect(phones(`${RED}\n13912345678`)).toEqual([['13812345678', ['phone']]]);
  });

  it.each([' 13912345678', '，要是没人接就打13912345678', ' 没人接打13912345678', '\n号码最后两位输错了，应该是13912345678', ' 我老公 13912345678'])('gives the same person another phone, to be looked at: %j', (words) => {
    expect(sample(RED + words)).toMatchObject([{ name: '李红', phone: '13812345678', district: '西湖区', detail: '文一路5号', doubtful: ['phone'], candidates: { phone: ['13812345678', '13912345678'] } }]);
  });

  it.each([' 王芳 13912345678', '，王芳13912345678', '，花花世界 13912345678', `\n${WANG}`])('names who a further phone is of: %j', (words) => {
    expect(sample(RED + words).map((one) => one.phone)).toEqual(['13812345678', '13912345678']);
  });

  it.each(['公司名：武汉恒泽商贸有限公司', '单位：恒泽商贸有限公司', '公司：深圳市华美服饰有限公司'])('names where somebody works, and nobody else: %s', (line) => {
    expect(sample(`${RED}\n${line}`)).toMatchObject([{ name: '李红', detail: '文一路5号', doubtful: [] }]);
    expect(sample(`13812345678 浙江省杭州市西湖区文一路5号\n${line}`)).toMatchObject([{ doubtful: ['name'], candidates: { name: [line.split('：')[1]] } }]);
  });

  it.each(['地址没错吧？\n没错的', '地址对的'])('confirms an address: %s', (line) => {
    expect(sample(`${RED}\n${line}`)).toMatchObject([{ name: '李红', detail: '文一路5号', doubtful: [] }]);
  });

  it('gives two people one address, to be looked at', () => {
    expect(sample(`${RED}\n王芳 13912345678 地址同上`)[1]).toMatchObject({ province: '浙江省', district: '西湖区', detail: '文一路5号', doubtful: ['province', 'city', 'district', 'detail'] });
  });

  it('numbers the fields of one person', () => {
    expect(sample('①李红\n②13812345678\n③浙江省杭州市西湖区文一路5号')).toMatchObject([{ name: '李红', phone: '13812345678', detail: '文一路5号', doubtful: [] }]);
  });

  it('may be the company below a whole person', () => {
    expect(sample(`${RED}\n深圳市华美服饰有限公司`)).toMatchObject([{ name: '李红', doubtful: expect.arrayContaining(['detail']) as unknown }]);
  });
});

const only = (text: string) => parsePaste(text)[0];

describe('what is no part of a field', () => {
  test.each([
    ['the country, before a division or behind a name', '寄到：李梅，中国 浙江 杭州市 西湖区文一路1号，电话13812345678', { name: '李梅', province: '浙江省', district: '西湖区', detail: '文一路1号' }],
    ['a town that begins as a county elsewhere is called', '李梅 13812345678 湖北省恩施土家族苗族自治州恩施市 舞阳坝街道航空大道121号', { district: '恩施市', detail: '舞阳坝街道航空大道121号' }],
    ['a postcode', '上海市虹口区凉城四村96号501室200080 李梅 13812345678', { name: '李梅', detail: '凉城四村96号501室' }],
  ])('%s', (_what, text, fields) => {
    expect(only(text)).toMatchObject({ ...fields, doubtful: [] });
  });
});

describe('what cannot be certain is marked', () => {
  test.each([
    ['a district that the city does not have', '王明 13812345678 江苏省南京市西湖区文一路5号', ['city', 'district', 'detail']],
    ['an address that begins with a short place', '收件人 小燕 13812345678 昆山前进路5号', ['province', 'city', 'district', 'detail']],
    ['a surname alone', '李 13812345678 北京朝阳区望京SOHO T3 1205', ['name']],
    ['a phone with hidden digits', '收货人：陈静\n手机号：138****5678\n地址：四川省成都市锦江区春熙路1号', ['phone']],
    ['a phone from Taiwan', '陈小明 0912345678 台湾台北市大安区和平东路1号', ['phone']],
    ['a nickname glued between address and phone', '河南省济源市沁园路丹尼斯百货阿依古丽13812344011', ['name', 'detail']],
    ['a letter that may be of the room or of the name', '北京市昌平区回龙观镇龙腾苑二区6号楼3单元502A李姐13812341111', ['name', 'detail']],
  ])('%s', (_what, text, fields) => {
    expect([...(only(text)?.doubtful ?? [])].sort()).toEqual([...fields].sort());
  });

  test('a second phone does not make a second person', () => {
    const people = parsePaste('李明 138-1234-5678 (备用 139 1234 5678) 上海市静安区南京西路1号');
    expect(people).toMatchObject([{ name: '李明', phone: '13812345678', district: '静安区', doubtful: [] }]);
  });
});

test('where to send it may be said in a sentence', () => {
  expect(only('亲，麻烦发到重庆忠县忠州街道中博大道12号，单丽收，13812340318')).toMatchObject({ name: '单丽', province: '重庆市', district: '忠县', detail: '忠州街道中博大道12号', doubtful: [] });
});
