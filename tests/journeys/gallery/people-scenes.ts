import { EMPTY_TYPED, type TypedProfile } from '../../../core/customers/typed-profile';
import type { CustomerId } from '../../../core/kernel/ids';
import { seller, type Scene } from './scene';
import type { SceneIds } from './scene-ids';

const REMOVED = 'c_removed0000000000' as CustomerId;
const CHAT = '方小圆 13912345678 鼓楼区中山路5号 玻尿酸面膜两盒\n\n赵敏 13912345609 河北省石家庄市长安区中山东路39号';

/** A tag is made for each picture of its progress. */
let progressed = 0;

/** 今天, customers, and what keeps them: tags, segments, stages, words. */
export const scenesOfPeople = ({ customerId, merchantId, mergedId, erasedId, breakOffSweep, api }: SceneIds): Scene[] => {
  /** What was begun of a customer and left, lies on the phone. */
  const begun = (name: string, typed: TypedProfile, base: TypedProfile): Scene['firstOn'] => ({
    path: 'work/order-edit/index',
    ready: '选客户',
    offline: false,
    kept: { [`shop.${merchantId}.drafts.${name}`]: JSON.stringify({ at: Date.now(), shape: 1, typed: { customerId: name.split('.')[1] === 'new' ? 'c_begun000000000000' : customerId, profile: typed }, base: { customerId, profile: base } }) },
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
    seller('board', 'people/board/index', '快流失'),
    seller('win-back', 'people/board/index', '快流失', async (phone) => {
      await phone.tap('值得挽回');
      await phone.tap(/买过$/);
      await phone.see('联系好了');
    }),
    seller('board-lapsed', 'people/board/index', '快流失', async (phone) => {
      await phone.tap('流失客户');
      await phone.see(/买过$/);
    }),
    seller('board-win-back', 'people/board/index', '快流失', (phone) => phone.tap('值得挽回')),
    seller('stage-rules', 'people/stage-rules/index', '忠诚客户', async (phone) => {
      await phone.tap('加一');
      await phone.tap('看谁会变动');
      await phone.see(/^会变动 \d+ 人$/);
    }),
    seller('tag-sheet', `work/customer/index?id=${customerId}`, '动态', (phone) => phone.tap('＋ 标签')),
    seller('segments', 'people/segments/index', /^\d+ 人$/),
    seller('segment-plan', 'people/segments/index', /^\d+ 人$/, async (phone) => {
      await phone.tap('敏感肌老客');
      await phone.tap('加一个提醒');
      await phone.see('给这群人定提醒');
    }),
    seller('contact-rules', 'people/contact-rules/index', '别打扰太勤'),
    seller('segment', 'people/segments/index', /^\d+ 人$/, async (phone) => {
      await phone.tap('敏感肌老客');
      await phone.tap('加一组');
      await phone.tap('地区');
      await phone.tap('昆山市');
      await phone.tap(/^加上/);
      await phone.tap('这一组再加一条');
      await phone.tap('次数');
      await phone.tap('反过来');
      await phone.tap(/^加上/);
      await phone.see('这一组');
    }),
    seller('segment-new', 'people/segments/index', '新建分群', async (phone) => {
      await phone.tap('新建分群');
      await phone.tap('加一条');
      await phone.tap('玻尿酸面膜');
      await phone.tap('某段日子');
    }),
    seller('segment-least', 'people/segments/index', '新建分群', async (phone) => {
      await phone.tap('新建分群');
      await phone.tap('加一条');
      await phone.tap('任意几天里');
      await phone.type('一共花了', '300.555');
      await phone.scrollTo('反过来');
    }),
    seller('segment-spend', 'people/segments/index', '新建分群', async (phone) => {
      await phone.tap('新建分群');
      await phone.tap('加一条');
      await phone.tap('消费');
      await phone.type('至少', '500');
      await phone.type('最多', '200');
      await phone.see('最小值比最大值还大');
    }),
    seller('tags', 'people/tags/index', /^\d+ 人$/),
    seller('tag-new', 'people/tags/index', /^\d+ 人$/, async (phone) => {
      await phone.tap('新建标签');
      await phone.type('名称', '常买面膜');
      await phone.tap('自动打');
      await phone.tap('面膜 60 天没再买');
      await phone.see(/^现在有/);
    }),
    seller('tag-progress', 'people/tags/index', /^\d+ 人$/, async (phone) => {
      await phone.tap('新建标签');
      progressed += 1;
      await phone.type('名称', `买过两次 ${progressed}`);
      await phone.tap('自动打');
      await phone.tap('加一条');
      await phone.tap('次数');
      await phone.tap(/^加上/);
      await phone.see(/^现在有/);
      await breakOffSweep();
      await phone.tap('保存');
      await phone.see('现在接着做');
    }),
    seller('tag-merge', 'people/tags/index', /^\d+ 人$/, async (phone) => {
      await phone.tap('敏感肌');
      await phone.tap('合并到另一个标签');
      await phone.tap('油皮');
      await phone.see(/也跟着改用/);
    }),
    seller('tag-merged', 'people/tags/index', /^\d+ 人$/, async (phone) => {
      await phone.tap('敏感肌');
      await phone.tap('合并到另一个标签');
      await phone.tap('油皮');
      await phone.tap('合并');
      await phone.see('最近合并');
      await phone.scrollTo('最近合并');
    }),
    seller('tag-delete', 'people/tags/index', /^\d+ 人$/, async (phone) => {
      await phone.tap('敏感肌');
      await phone.tap('删除标签');
      await phone.see(/在用它/);
    }),
    seller('tag-many', 'pages/customers/index', '多选', async (phone) => {
      await phone.tap('多选');
      await phone.tap(/^全选 [1-9]/);
      await phone.tap(/^打标签/);
      await phone.tap('爱囤货');
    }),
    seller('duplicates', 'work/duplicates/index', /可能是同一个人/),
    seller('paste', 'work/paste/index', '从剪贴板粘贴'),
    seller('paste-read', 'work/paste/index', '从剪贴板粘贴', async (phone) => {
      await phone.type('把聊天里的姓名、电话、地址、要买什么贴到这里，几个人一起贴也行', CHAT);
      await phone.tap('识别');
      await phone.see('拿不准，点一个对的');
    }),
    seller('paste-unknown', 'work/paste/index', '从剪贴板粘贴', async (phone) => {
      await phone.type('把聊天里的姓名、电话、地址、要买什么贴到这里，几个人一起贴也行', '谢雨桐 13812345678\n江苏省苏州市昆山市前进路5号3栋502室\n福鼎老白茶饼礼盒装3盒\n葛粉2袋');
      await phone.tap('识别');
      await phone.see(/没对上产品$/);
    }),
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
