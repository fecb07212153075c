import { seller, type Scene } from './scene';
import type { SceneIds } from './scene-ids';

const CHAT = '方小圆 13912345678 鼓楼区中山路5号 玻尿酸面膜两盒\n\n赵敏 13912345609 河北省石家庄市长安区中山东路39号';

/** A tag is made for each picture of its progress. */
let progressed = 0;

/** Many customers at once: stages, segments, tags, those who are written twice, and those in a pasted text. */
export const scenesOfGroups = ({ breakOffSweep }: SceneIds): Scene[] => [
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
];
