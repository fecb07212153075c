import type { WaitingCommand } from '../../../miniprogram/src/shared/cloud/waiting-command';
import { EMPTY_TYPED } from '../../../core/customers/typed-profile';
import { FIRST_DAY, FIRST_MOMENT } from '../../support/test-cloud';
import { FIELDS } from '../without-signal';
import { seller, type Scene } from './scene';
import type { SceneIds } from './scene-ids';

const PAGE = 'people/waiting/index';
type Written = Pick<WaitingCommand, 'action' | 'input' | 'who'> & Partial<WaitingCommand>;

/** What was written down without signal: what still waits, what the server refused, and what two wrote. */
export const scenesOfWaiting = ({ customerId, productIds, callerId }: SceneIds): Scene[] => {
  const [cream, mask] = productIds;
  const newId = 'c_newcomer0000000000';
  const order = { orderId: 'o_waiting000000000000', customerId, day: FIRST_DAY, lines: [{ productId: cream, quantity: 2, priceFen: 26_800 }, { productId: mask, quantity: 1, priceFen: 9_900 }], paidFen: 63_500, note: '周五前要' };
  const waits = [
    { action: 'customers.save', who: '', customerId: newId, input: { customerId: newId, version: null, ...FIELDS, name: '王电梯', phone: '13700008812', remark: '电梯里认识的，问了面膜' } },
    { action: 'customers.tag', who: '王电梯', customerId: newId, input: { customerId: newId, add: [{ tagId: 't_lift000000000000', name: '电梯客户' }], remove: [] } },
    { action: 'customers.note', who: '陈姐', customerId, input: { customerId, text: '说下周发工资再来两瓶，先别催，顺便问问她妹妹要不要' } },
    { action: 'orders.place', who: '陈姐', customerId, input: order },
    { action: 'customers.note', who: '小店的客人', customerId: 'c_elsewhere0000000000', as: 'u_elsewhere00000000', input: { customerId: 'c_elsewhere0000000000', text: '别的店记的' } },
  ] as unknown as Written[];
  const refused = [
    { action: 'customers.note', who: '并走的', customerId: 'c_gone00000000000000', refused: 'CUSTOMER_NOT_FOUND', input: { customerId: 'c_gone00000000000000', text: '这句不能丢' } },
    { action: 'orders.place', who: '陈姐', customerId, refused: 'STOCK_SHORT', input: order },
    { action: 'orders.place', who: '周敏', customerId: 'c_placed000000000000', refused: 'ID_TAKEN', input: { ...order, orderId: 'o_placed000000000000', customerId: 'c_placed000000000000' } },
  ] as unknown as Written[];
  const [read, mine] = [{ ...EMPTY_TYPED, name: '陈姐', remark: '干皮', phone: '13800001111' }, { remark: '最近换季过敏，先别推酸类', phone: '13900002222' }];
  const clash = [{ action: 'customers.save', who: '陈姐', customerId, refused: 'CHANGED_MEANWHILE', read, input: { customerId, version: 1, ...FIELDS, name: '陈姐', ...mine } }] as unknown as Written[];
  const kept = (commands: Written[], offline = true): Scene['firstOn'] => ({ path: 'work/order-edit/index', ready: '选客户', offline, kept: keptOf(commands, callerId) });
  return [
    { ...seller('waiting', PAGE, /^等信号/), firstOn: kept([...refused, ...waits]) },
    { ...seller('waiting-order', PAGE, /^等信号/, async (phone) => {
      await phone.tap(/^陈姐 订单/);
      await phone.see('看这位客户');
    }), firstOn: kept(waits) },
    { ...seller('waiting-order-edit', PAGE, /^等信号/, async (phone) => {
      await phone.tap(/^陈姐 订单/);
      await phone.tap('修改');
      await phone.see('整单优惠');
    }), firstOn: kept(waits) },
    { ...seller('waiting-note-edit', PAGE, /^等信号/, async (phone) => {
      await phone.tap(/^陈姐 跟进/);
      await phone.tap('修改');
      await phone.see('改跟进');
    }), firstOn: kept(waits) },
    { ...seller('waiting-elsewhere', PAGE, /^等信号/, async (phone) => {
      await phone.tap('小店的客人 跟进：别的店记的');
      await phone.see('不要了');
    }), firstOn: kept(waits) },
    { ...seller('waiting-clash', PAGE, '按选的保存'), firstOn: kept(clash, false) },
  ];
};

function keptOf(commands: readonly Written[], as: string): Record<string, string> {
  const whole = commands.map((command, index) => ({ requestId: `r_scene${index}0000000000`, as, at: FIRST_MOMENT - (commands.length - index) * 60_000, read: null, refused: null, ...command }));
  return { 'waiting.order': JSON.stringify(whole.map(({ requestId }) => requestId)), ...Object.fromEntries(whole.map((command) => [`waiting.${command.requestId}`, JSON.stringify(command)])) };
}
