import type { Scene } from './scene';
import type { SceneIds } from './scene-ids';

/** Whoever is not of the shop: customers, resellers, somebody new. */
export const scenesOfBound = ({ parcelsId }: SceneIds): Scene[] => [
  { name: 'mine', openid: 'o_customer_chen', path: '', ready: '到时提醒我' },
  { name: 'mine-order', openid: 'o_customer_chen', path: `bound/order/index?id=${parcelsId}`, ready: '物流' },
  { name: 'mine-reseller', openid: 'o_reseller_zhou', path: '', ready: '周敏，您好' },
  { name: 'restock', openid: 'o_reseller_zhou', path: 'bound/restock/index', ready: '提交' },
  { name: 'open-shop', openid: 'o_nobody', path: '', ready: '让老客户自己回来' },
];
