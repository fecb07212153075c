import { readTemplate, templateFaults } from './read-template';

const DETAILS = '商品名称:{{thing1.DATA}}\n预计用完：{{date2.DATA}}\n温馨提示:{{thing3.DATA}}\n商家名称:{{thing4.DATA}}\n';

test('keywords are read with WeChat’s own words and guessed at', () => {
  expect(readTemplate(DETAILS)).toEqual([
    { key: 'thing1', label: '商品名称', slot: 'product' },
    { key: 'date2', label: '预计用完', slot: 'runOutDay' },
    { key: 'thing3', label: '温馨提示', slot: 'hint' },
    { key: 'thing4', label: '商家名称', slot: 'merchant' },
  ]);
});

test('a keyword is taken once, with or without a word before it', () => {
  expect(readTemplate('{{ thing1.DATA }}{{thing1.DATA}} {{character_string2.DATA}}').map(({ key }) => key)).toEqual(['thing1', 'character_string2']);
});

test('other text holds no keyword', () => {
  expect(readTemplate('thing1 {{thing.DATA}} {{1.DATA}}')).toEqual([]);
});

test('a template that says neither what nor when is refused', () => {
  expect(templateFaults('tpl', readTemplate('提示:{{thing1.DATA}}')).details).toMatch(/产品名/);
  expect(templateFaults('tpl', []).details).toMatch(/粘贴/);
  expect(Object.keys(templateFaults('', readTemplate(DETAILS)))).toEqual(['templateId']);
  expect(templateFaults('tpl', readTemplate(DETAILS))).toEqual({});
});
