import { EMPTY_TYPED, type TypedProfile } from '../../../core/customers/typed-profile';
import type { CustomerId } from '../../../core/kernel/ids';
import { FIRST_MOMENT } from '../../support/test-cloud';
import { seller, type Scene } from './scene';
import type { SceneIds } from './scene-ids';

const REMOVED = 'c_removed0000000000' as CustomerId;

/** 今天, and one customer: whom they are, what is told and asked of them, and what is said to them. */
export const scenesOfPeople = ({ customerId, merchantId, mergedId, erasedId, api }: SceneIds): Scene[] => {
  /** What was begun of a customer and left, lies on the phone. */
  const begun = (name: string, typed: TypedProfile, base: TypedProfile): Scene['firstOn'] => ({
    path: 'work/order-edit/index',
    ready: '选客户',
    offline: false,
    kept: { [`shop.${merchantId}.drafts.${name}`]: JSON.stringify({ at: FIRST_MOMENT, shape: 1, typed: { customerId: name.split('.')[1] === 'new' ? 'c_begun000000000000' : customerId, profile: typed }, base: { customerId, profile: base } }) },
  });
  return [
    seller('today', '', /^还有 \d+/),
    seller('today-more', '', /^还有 \d+/, async (phone) => {
      await phone.tap('更多');
      await phone.see('不再提醒');
    }),
    seller('today-used-up', '', /^还有 \d+/, async (phone) => {
      await phone.scrollTo('写一句新的');
      await phone.tap('写一句新的');
      await phone.see(/会看到$/);
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
    seller('customer-new-known', 'work/customer-edit/index', '姓名', async (phone) => {
      await phone.type('姓名', '陈姐');
      await phone.see('已经有叫这个名字的，看看是不是同一位');
    }),
    seller('customer-new-phone', 'work/customer-edit/index', '姓名', async (phone) => {
      await phone.type('姓名', '许芳');
      await phone.type('手机号', '13711110002');
      await phone.see('这个号码已经有人在用');
    }),
    seller('customer-merged', `work/customer/index?id=${mergedId}`, '动态', (phone) => phone.see(/^并入了/)),
    {
      ...seller('customer-removed', `work/customer/index?id=${REMOVED}`, '找不到这位客户'),
      async before() {
        await api('o_seller')('customers.save', { customerId: REMOVED, version: null, name: '已删的', phone: '', wechatName: '', remark: '', address: '', source: '' });
        await api('o_seller')('customers.remove', { customerId: REMOVED });
      },
    },
    seller('customer-erased', `work/customer/index?id=${erasedId}`, '找不到这位客户', async (phone) => {
      await phone.tap('恢复这位客户');
      await phone.see('资料已经彻底删掉，恢复不了');
    }),
    seller('customer-erase', `work/customer/index?id=${mergedId}`, '动态', async (phone) => {
      await phone.tap('更多');
      await phone.tap('TA 要求删除资料');
    }),
    { ...seller('customer-new-resumed', 'work/customer-edit/index', '接着上次没存的填'), firstOn: begun('customer.new', { ...EMPTY_TYPED, name: '方小圆', remark: '老客户介绍，要敏感肌用的' }, EMPTY_TYPED) },
    { ...seller('customer-edit-resumed', `work/customer-edit/index?id=${customerId}`, '这几处别处也改过，留哪一个'), firstOn: begun(`customer.${customerId}`, { ...EMPTY_TYPED, remark: '最近换季过敏，先别推酸类', address: '昆山市前进路5号' }, { ...EMPTY_TYPED, remark: '以前的备注', address: '以前的地址' }) },
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
    seller('wordings', 'people/wordings/index', '我写的'),
    seller('wording', 'people/wordings/index', '我写的', async (phone) => {
      await phone.tap('加一句');
      await phone.type('写一句平常会说的话，点下面的词放进去', '{称呼}，这款面霜效果最好，能消炎，要不要再来{数量}{单位}？');
      await phone.see(/「最好」是/);
    }),
    seller('tag-sheet', `work/customer/index?id=${customerId}`, '动态', (phone) => phone.tap('＋ 标签')),
    seller('record-resumed', `work/customer/index?id=${customerId}`, '动态', async (phone) => {
      await phone.tap('写跟进');
      await phone.type('聊了什么、她在意什么、下次什么时候找她', '说下周发工资再来两瓶');
      await phone.tap('关闭');
      await phone.tap('写跟进');
      await phone.see('接着上次没存的填');
    }),
    seller('record', `work/customer/index?id=${customerId}`, '动态', async (phone) => {
      await phone.tap('写跟进');
      await phone.tap('提醒');
      await phone.tap('按周');
    }),
  ];
};
