import { readTemplate, templateFaults } from './read-template';

const DETAILS = '商品名称:{{thing1.DATA}}\n预计用完：{{date2.DATA}}\n温馨提示:{{thing3.DATA}}\n商家名称:{{thing4.DATA}}\n';

test('keywords are read with WeChat’s own words and guessed at', () => {
  expect(readTemplate(DETAILS, 'reorder')).toEqual([
    { key: 'thing1', label: '商品名称', slot: 'product' },
    { key: 'date2', label: '预计用完', slot: 'runOutDay' },
    { key: 'thing3', label: '温馨提示', slot: 'hint' },
    { key: 'thing4', label: '商家名称', slot: 'merchant' },
  ]);
});

test('a keyword is taken once, with or without a word before it', () => {
  expect(readTemplate('{{ thing1.DATA }}{{thing1.DATA}} {{character_string2.DATA}}', 'reorder').map(({ key }) => key)).toEqual(['thing1', 'character_string2']);
});

test('other text holds no keyword', () => {
  expect(readTemplate('thing1 {{thing.DATA}} {{1.DATA}}', 'reorder')).toEqual([]);
});

test('a template that says neither what nor when is refused', () => {
  expect(templateFaults('tpl', readTemplate('提示:{{thing1.DATA}}', 'reorder')).details).toMatch(/产品名/);
  expect(templateFaults('tpl', []).details).toMatch(/粘贴/);
  expect(Object.keys(templateFaults('', readTemplate(DETAILS, 'reorder')))).toEqual(['templateId']);
  expect(templateFaults('tpl', readTemplate(DETAILS, 'reorder'))).toEqual({});
});

test('the keywords of an answer to a reseller are guessed as such', () => {
  const read = readTemplate('订单编号:{{character_string1.DATA}}\n商品名称:{{thing2.DATA}}\n订单状态:{{phrase3.DATA}}\n订单金额:{{amount4.DATA}}\n下单时间:{{time5.DATA}}\n备注:{{thing6.DATA}}', 'order-status');
  expect(read.map(({ slot }) => slot)).toEqual(['orderNumber', 'product', 'orderState', 'amount', 'orderDay', 'hint']);
});

test('the keywords of a shipping notice are guessed as such', () => {
  const read = readTemplate('快递单号:{{character_string2.DATA}}\n商品名称:{{thing4.DATA}}\n快递公司:{{thing5.DATA}}\n发货时间:{{time6.DATA}}', 'shipping');
  expect(read.map(({ slot }) => slot)).toEqual(['trackingNumber', 'product', 'courier', 'shipDay']);
});
