import { fen } from '../../core/kernel/money';
import { mustOk } from '../../core/kernel/result';
import { callAs, type Api } from '../../seeds/api-client';
import type { CustomerId, OrderId } from '../../core/kernel/ids';
import { freshId } from '../support/test-shop';
import type { Hands } from './phone';

/** One thing to look at: who looks, at which page, and what they did there. */
export interface Scene {
  name: string;
  openid: string;
  /** A page of the app with its query; empty for the first one. */
  path: string;
  /** Stands on the page once it has drawn. */
  ready: string | RegExp;
  act?(phone: Hands): Promise<void>;
}

/** Ids of the demonstration shop that addresses need. */
export interface SceneIds {
  customerId: string;
  productId: string;
  orderId: string;
  /** What a reseller asks for. */
  requestedId: string;
  /** An order under way in three parcels, and one that was signed for. */
  parcelsId: string;
  signedId: string;
}

const SELLER = 'o_seller';
const CHAT = '方小圆 13912345678 鼓楼区中山路5号 玻尿酸面膜两盒\n\n赵敏 13912345609 河北省石家庄市长安区中山东路39号';
const REMARKS = 'A王小梅 干皮 3.12生日 昆山\nB周女士 怕辣 敏感\n油皮 孙丽 怕辣\n陈姐 13812340000\n钱阿姨 2.30生日';

/** Every page of the app, and the sheets where people choose. */
export function scenesOf({ customerId, productId, orderId, requestedId, parcelsId, signedId }: SceneIds): Scene[] {
  const seller = (name: string, path: string, ready: Scene['ready'], act?: Scene['act']): Scene => ({ name, openid: SELLER, path, ready, act });
  return [
    seller('today', '', /^还有 \d+/),
    seller('today-more', '', /^还有 \d+/, async (phone) => {
      await phone.tap('更多');
      await phone.see('不再提醒');
    }),
    seller('today-done', '', /^还有 \d+/, async (phone) => {
      await phone.tap('完成');
      await phone.see('撤销');
    }),
    seller('today-swiped', '', /^还有 \d+/, async (phone) => {
      await phone.swipeLeft('复制文案');
      await phone.see('明天再说');
    }),
    seller('customers', 'pages/customers/index', '陈姐'),
    seller('customers-add', 'pages/customers/index', '陈姐', (phone) => phone.tap('添加')),
    seller('customers-graded', 'pages/customers/index', '陈姐', async (phone) => {
      await phone.tap('筛选');
      await phone.tap('A 类');
      await phone.see('等级：A 类');
    }),
    seller('customers-swiped', 'pages/customers/index', '陈姐', async (phone) => {
      await phone.swipeLeft('陈姐');
      await phone.see('再来一单');
    }),
    seller('customer', `work/customer/index?id=${customerId}`, '动态'),
    seller('customer-orders', `work/customer/index?id=${customerId}`, '动态', async (phone) => {
      await phone.tap('订单');
      await phone.see(/付清/);
    }),
    seller('customer-menu', `work/customer/index?id=${customerId}`, '动态', (phone) => phone.tap('更多')),
    seller('customer-new', 'work/customer-edit/index', '姓名'),
    seller('customer-edit', `work/customer-edit/index?id=${customerId}`, '姓名'),
    seller('customer-edit-more', 'work/customer-edit/index', '姓名', async (phone) => {
      await phone.tap('更多资料');
      await phone.type('生日', '农历8.5');
      await phone.see(/^农历八月初五/);
    }),
    seller('profile', `people/profile/index?id=${customerId}`, '收货地址'),
    seller('profile-address', `people/profile/index?id=${customerId}`, '收货地址', async (phone) => {
      await phone.tap('添加地址');
      await phone.see('保存地址');
    }),
    seller('profile-relation', `people/profile/index?id=${customerId}`, '收货地址', async (phone) => {
      await phone.tap('添加关系');
      await phone.see('和谁有关系');
      await phone.see('周敏');
    }),
    seller('profile-traits', `people/profile/index?id=${customerId}`, '收货地址', async (phone) => {
      await phone.tap('同意后填写');
      await phone.see('同意的日期');
    }),
    seller('fields', 'people/fields/index', '添加一项'),
    seller('fields-new', 'people/fields/index', '添加一项', async (phone) => {
      await phone.tap('添加一项');
      await phone.tap('选项');
    }),
    seller('order-new', 'work/order-edit/index', '儿童面霜'),
    seller('order-line', `work/order-edit/index?customerId=${customerId}&again=1`, /合计|¥/, async (phone) => {
      await phone.tap(/^改.+的价格和优惠$/);
      await phone.tap('打几折');
      await phone.type('优惠', '8.8');
    }),
    seller('sale', `work/sale/index?id=${orderId}`, '收款记录'),
    seller('shipping', 'work/shipping/index', '导出发货单（Excel）'),
    seller('shipping-marked', 'work/shipping/index', '导出发货单（Excel）', async (phone) => {
      await phone.tap(/^选中.+的订单$/);
      await phone.see('1 单标记已发货');
    }),
    seller('shipping-underway', 'work/shipping/index', '导出发货单（Excel）', async (phone) => {
      await phone.tap('已发货');
      await phone.see(/^顺丰速运/);
    }),
    seller('ship', `work/sale/index?id=${parcelsId}`, /^顺丰速运/, async (phone) => {
      await phone.tap('更多订单操作');
      await phone.tap('再发一个包裹');
      await phone.type('单号', '顺丰 sf1234567890123');
      await phone.see('按单号认出来的，不对就点一下别的');
    }),
    seller('parcels', `work/sale/index?id=${parcelsId}`, /^顺丰速运/),
    seller('parcels-more', `work/sale/index?id=${parcelsId}`, /^顺丰速运/, async (phone) => {
      await phone.tap('更多订单操作');
      await phone.see('再发一个包裹');
    }),
    seller('signed', `work/sale/index?id=${signedId}`, '已签收'),
    seller('unpaid', 'work/unpaid/index', /¥/),
    seller('order-again', `work/order-edit/index?customerId=${customerId}&again=1`, /合计|¥/),
    seller('me', 'pages/me/index', '产品'),
    seller('products', 'shop/products/index', '添加产品'),
    seller('product-edit', `shop/product-edit/index?id=${productId}`, '保存'),
    seller('stock', `shop/stock/index?id=${productId}`, '进出记录'),
    seller('stock-count', `shop/stock/index?id=${productId}`, '进出记录', (phone) => phone.tap('盘点')),
    seller('resellers', 'shop/resellers/index', /代理/),
    seller('assistants', 'shop/assistants/index', '移出店铺'),
    seller('notices', 'shop/notices/index', /模板/),
    seller('calendar', 'shop/calendar/index', /^\d+人$/),
    seller('totals', 'shop/totals/index', '本月销售'),
    seller('wordings', 'people/wordings/index', '我写的'),
    seller('wording', 'people/wordings/index', '我写的', async (phone) => {
      await phone.tap('加一句');
      await phone.type('写一句平常会说的话，点下面的词放进去', '{称呼}，这款面霜效果最好，能消炎，要不要再来{数量}{单位}？');
      await phone.see(/「最好」是/);
    }),
    seller('board', 'people/board/index', '快流失'),
    seller('stage-rules', 'people/stage-rules/index', '忠诚客户', async (phone) => {
      await phone.tap('加一');
      await phone.tap('看谁会变动');
      await phone.see(/^会变动 \d+ 人$/);
    }),
    seller('tag-sheet', `work/customer/index?id=${customerId}`, '动态', (phone) => phone.tap('＋ 标签')),
    seller('segment-plan', 'people/segments/index', '新建分群'),
    seller('contact-rules', 'people/contact-rules/index', '别打扰太勤'),
    seller('segment-new', 'people/segments/index', '新建分群', async (phone) => {
      await phone.tap('新建分群');
      await phone.tap('加一条');
    }),
    seller('tags', 'people/tags/index', /^\d+ 人$/),
    seller('duplicates', 'work/duplicates/index', /可能是同一个人|没有重复/),
    seller('paste', 'work/paste/index', '从剪贴板粘贴'),
    seller('paste-read', 'work/paste/index', '从剪贴板粘贴', async (phone) => {
      await phone.type('把聊天里的姓名、电话、地址、要买什么贴到这里，几个人一起贴也行', CHAT);
      await phone.tap('识别');
      await phone.see('拿不准，点一个对的');
    }),
    seller('shipping', 'work/shipping/index', /^发货/),
    seller('unpaid', 'work/unpaid/index', /^欠了|欠款/),
    seller('record', `work/customer/index?id=${customerId}`, '动态', async (phone) => {
      await phone.tap('写跟进');
      await phone.tap('提醒');
      await phone.tap('按周');
    }),
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
    { name: 'mine', openid: 'o_customer_chen', path: '', ready: '到时提醒我' },
    { name: 'mine-order', openid: 'o_customer_chen', path: `bound/order/index?id=${parcelsId}`, ready: '物流' },
    { name: 'mine-reseller', openid: 'o_reseller_zhou', path: '', ready: '周敏，您好' },
    { name: 'restock', openid: 'o_reseller_zhou', path: 'bound/restock/index', ready: '提交' },
    seller('answer', `work/sale/index?id=${requestedId}`, '处理', async (phone) => {
      await phone.tap('处理');
      await phone.see('婉拒');
    }),
    { name: 'open-shop', openid: 'o_nobody', path: '', ready: '让老客户自己回来' },
  ];
}

/** Whom and what of the demonstration shop the scenes look at. */
export async function sceneIds(url: string): Promise<SceneIds> {
  const api = callAs(url, 'o_seller');
  const { products } = mustOk(await api('merchants.catalogue', {}));
  const { rows } = mustOk(await api('customers.search', { text: '陈姐' }));
  const customerId = rows[0]?.customerId;
  if (!customerId) throw new Error('the demonstration shop has 陈姐');
  const reseller = callAs(url, 'o_reseller_he');
  const { products: priced } = mustOk(await reseller('restock.prices', {}));
  const requestedId = freshId('order');
  const lines = priced.slice(0, 3).map(({ productId }, index) => ({ productId, quantity: (index + 1) * 5 }));
  const seenTotalFen = fen(priced.slice(0, 3).reduce((sum, { priceFen }, index) => sum + priceFen * (index + 1) * 5, 0));
  mustOk(await reseller('restock.request', { orderId: requestedId, lines, seenTotalFen, note: '周五前要，谢谢' }));
  const orders = mustOk(await api('orders.ofCustomer', { customerId, limit: 1 }));
  const [parcelsId, signedId] = [await shippedTo(api, customerId, 3), await shippedTo(api, customerId, 1)];
  mustOk(await api('shipping.move', { orderId: signedId, event: 'sign' }));
  const counted = products.find(({ onHand }) => onHand !== null);
  return { customerId, productId: counted?.productId ?? '', orderId: orders.rows[0]?.orderId ?? '', requestedId, parcelsId, signedId };
}

/** What the customer bought last once more, sent in so many parcels. */
async function shippedTo(api: Api, customerId: CustomerId, parcels: number): Promise<OrderId> {
  const orderId = freshId('order');
  const last = mustOk(await api('orders.ofCustomer', { customerId, limit: 1 })).rows[0];
  if (!last) throw new Error('陈姐 has bought something');
  const lines = last.lines.map(({ productId, quantity, priceFen }) => ({ productId, quantity, priceFen }));
  mustOk(await api('orders.place', { orderId, customerId, day: last.day, lines, paidFen: fen(0), handedOver: false, note: '' }));
  mustOk(await api('shipping.ship', { orderId, parcels: Array.from({ length: parcels }, (_, index) => ({ courier: 'sf', number: `SF139000012346${index}` })) }));
  return orderId;
}
