import type { Scene } from './scene';
import type { SceneIds } from './scene-ids';

/** Whoever is not of the shop: customers, resellers, somebody new. */
export const scenesOfBound = ({ parcelsId }: SceneIds): Scene[] => [
  { name: 'mine', openid: 'o_customer_chen', path: '', ready: '到时提醒我' },
  { name: 'mine-order', openid: 'o_customer_chen', path: `bound/order/index?id=${parcelsId}`, ready: '物流' },
  { name: 'own', openid: 'o_customer_chen', path: 'bound/own/index', ready: '导出我的信息' },
  { name: 'own-correct', openid: 'o_customer_chen', path: 'bound/own/index', ready: '导出我的信息', act: (phone) => phone.tap('生日') },
  { name: 'own-traits', openid: 'o_customer_chen', path: 'bound/own/index', ready: '导出我的信息', act: (phone) => phone.tap('填写') },
  {
    name: 'own-copy',
    openid: 'o_customer_chen',
    path: 'bound/own/index',
    ready: '导出我的信息',
    async act(phone) {
      await phone.tap('导出我的信息');
      await phone.see('复制全部');
    },
  },
  {
    name: 'own-deletion',
    openid: 'o_customer_chen',
    path: 'bound/own/index',
    ready: '导出我的信息',
    async act(phone) {
      await phone.scrollTo('删除我的资料');
      await phone.tap('删除我的资料');
      await phone.see('会留下');
    },
  },
  { name: 'mine-reseller', openid: 'o_reseller_zhou', path: '', ready: '周敏，您好' },
  { name: 'restock', openid: 'o_reseller_zhou', path: 'bound/restock/index', ready: '提交' },
  { name: 'open-shop', openid: 'o_nobody', path: '', ready: '让老客户自己回来' },
];
