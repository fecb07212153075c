import { mustOk } from '../../../core/kernel/result';
import { freshId } from '../../support/fresh-id';
import { seller, type Scene } from './scene';
import type { SceneIds } from './scene-ids';

const LEAVING = 'o_leaving';
const REMARKS = 'A王小梅 干皮 3.12生日 昆山\nB周女士 怕辣 敏感\n油皮 孙丽 怕辣\n陈姐 13812340000\n钱阿姨 2.30生日';

/** The shop itself: its goods, helpers and figures, and what moves in and out. */
export const scenesOfShop = ({ productId, api }: SceneIds): Scene[] => [
  {
    name: 'lost-shop',
    openid: LEAVING,
    path: '',
    ready: '复制文案',
    async before() {
      const cardId = freshId('card');
      await api('o_seller')('cards.issue', { cardId, for: { kind: 'assistant' } });
      await api(LEAVING)('cards.accept', { cardId, name: LEAVING });
    },
    async act(phone) {
      const { rows } = mustOk(await api('o_seller')('assistants.list', {}));
      for (const { callerId } of rows.filter(({ name }) => name === LEAVING)) mustOk(await api('o_seller')('assistants.remove', { callerId }));
      await phone.tap('完成');
      await phone.see(/的店主把你移出了/);
    },
  },
  seller('me', 'pages/me/index', '产品'),
  seller('products', 'shop/products/index', '添加产品'),
  seller('product-edit', `shop/product-edit/index?id=${productId}`, '保存'),
  seller('stock', `shop/stock/index?id=${productId}`, '进出记录'),
  seller('stock-count', `shop/stock/index?id=${productId}`, '进出记录', (phone) => phone.tap('盘点')),
  seller('resellers', 'shop/resellers/index', /代理/),
  seller('assistants', 'shop/assistants/index', '移出店铺'),
  seller('assistant-name', 'shop/assistants/index', '移出店铺', async (phone) => {
    await phone.tap('名字');
    await phone.see('保存');
  }),
  seller('notices', 'shop/notices/index', /模板/),
  seller('calendar', 'shop/calendar/index', /^\d+人$/),
  seller('totals', 'shop/totals/index', '本月销售'),
  seller('calendar-behind', 'shop/calendar/index', /^\d+人$/, async (phone) => {
    await phone.tap('1');
    await phone.see(/· \d+ 单/);
  }),
  seller('import', 'move-in/import/index', '选择 Excel 或 CSV 文件'),
  seller('import-remarks', 'move-in/import/index', '选择 Excel 或 CSV 文件', async (phone) => {
    await phone.tap('微信备注');
    await phone.type('把微信备注贴到这里，每行一位', REMARKS);
  }),
  seller('import-remarks-preview', 'move-in/import/index', '选择 Excel 或 CSV 文件', async (phone) => {
    await phone.tap('微信备注');
    await phone.type('把微信备注贴到这里，每行一位', REMARKS);
    await phone.tap('识别');
    await phone.see('没见过的词');
  }),
  seller('imports', 'move-in/imports/index', /撤销/),
  seller('export', 'move-in/export/index', '导出什么', async (phone) => {
    await phone.tap('生成文件');
    await phone.see(/^(?:发送到聊天|下载)$/);
  }),
];
