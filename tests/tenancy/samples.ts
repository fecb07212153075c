import type { ActionInput, ActionName } from '../../core/contract';
import { fen } from '../../core/kernel/money';
import type { ShanghaiDay } from '../../core/kernel/time';
import { freshId, profile, TEMPLATE_ID } from '../support/test-shop';
import type { Target, TargetKind } from './targets';

export interface Sample<N extends ActionName> {
  about: TargetKind | null;
  /** A good input that names the target. */
  input: (target: Target) => ActionInput<N>;
  /** Codes, other than OK, that somebody allowed may meet with a thing of their own. */
  orElse?: readonly string[];
}

const DAY = '2026-03-01' as ShanghaiDay;
const nothing = { about: null, input: () => ({}) } as const;

/** One sample an action, by type: a new action without one does not compile. */
export const samples: { [N in ActionName]: Sample<N> } = {
  'session.open': nothing,
  'merchants.create': { about: null, input: () => ({ merchantId: freshId('merchant'), name: '新店' }), orElse: ['ALREADY_OWNER'] },
  'merchants.catalogue': nothing,
  'merchants.setTemplates': { about: null, input: () => ({ templates: [{ kind: 'reorder', templateId: TEMPLATE_ID, fields: { thing1: 'product' } }] }) },
  'cards.issue': { about: 'customer', input: ({ customerId }) => ({ cardId: freshId('card'), for: { kind: 'customer', customerId } }) },
  'cards.open': { about: 'card', input: ({ cardId }) => ({ cardId }) },
  'cards.accept': { about: 'card', input: ({ cardId }) => ({ cardId }), orElse: ['ALREADY_BOUND'] },
  'customers.save': { about: 'customer', input: ({ customerId }) => ({ customerId, version: 1, ...profile({ name: '改名' }) }) },
  'customers.findByPhone': { about: null, input: () => ({ phone: '13812345678' }) },
  'customers.list': { about: null, input: () => ({ limit: 50 }) },
  'customers.search': { about: null, input: () => ({ text: '姐' }) },
  'people.changes': { about: null, input: () => ({ since: null, limit: 50 }) },
  'customers.get': { about: 'customer', input: ({ customerId }) => ({ customerId }) },
  'customers.timeline': { about: 'customer', input: ({ customerId }) => ({ customerId, limit: 20 }) },
  'customers.tag': { about: 'customer', input: ({ customerId }) => ({ customerId, add: [{ tagId: freshId('tag'), name: '干皮' }], remove: [] }) },
  'customers.note': { about: 'customer', input: ({ customerId }) => ({ customerId, text: '聊过' }) },
  'customers.moveStage': { about: 'customer', input: ({ customerId }) => ({ customerId, stage: 'loyal', pinned: true }) },
  'customers.remove': { about: 'customer', input: ({ customerId }) => ({ customerId }) },
  'customers.restore': { about: 'customer', input: ({ customerId }) => ({ customerId }) },
  'profile.saveAddress': { about: 'customer', input: ({ customerId }) => ({ customerId, address: { addressId: freshId('address'), label: '公司', receiver: '李强', phone: '13912345678', text: '上海市嘉定区安亭镇1号' }, asDefault: true }) },
  'profile.removeAddress': { about: 'customer', input: ({ customerId }) => ({ customerId, addressId: freshId('address') }) },
  'profile.relations': { about: 'customer', input: ({ customerId }) => ({ customerId }) },
  'profile.relate': { about: 'pair', input: ({ customerId, goneId }) => ({ customerId, otherId: goneId, kind: 'family' }) },
  'profile.setReferrer': { about: 'pair', input: ({ customerId, goneId }) => ({ customerId, referrerId: goneId }) },
  'profile.saveTraits': { about: 'customer', input: ({ customerId }) => ({ customerId, consent: { day: DAY, source: 'wechat' }, traits: [{ kind: 'skin', text: '干皮' }] }) },
  'profile.withdrawConsent': { about: 'customer', input: ({ customerId }) => ({ customerId }) },
  'profile.setFields': { about: null, input: () => ({ version: 0, fields: [{ fieldId: freshId('field'), name: '身高', kind: 'number', options: [], min: 50, max: 250 }] }), orElse: ['CHANGED_MEANWHILE'] },
  'segments.list': nothing,
  'segments.save': { about: null, input: () => ({ segmentId: freshId('segment'), name: freshId('tag').slice(0, 12), condition: { join: 'all', of: [{ test: 'orders', atLeast: 2 }] } }) },
  'segments.remove': { about: null, input: () => ({ segmentId: freshId('segment') }) },
  'tags.save': { about: 'tag', input: ({ tagId }) => ({ tagId, name: '改名', colour: 'green', group: '', rule: null }), orElse: ['TAG_NAME_TAKEN'] },
  'tags.leave': { about: 'tag', input: ({ tagId }) => ({ tagId, into: null }) },
  'tags.ofMany': { about: null, input: ({ customerId }) => ({ customerIds: [customerId], tagId: freshId('tag'), name: '批量', held: true }) },
  'merges.find': { about: null, input: () => ({ sign: 'name' }) },
  'merges.run': { about: 'pair', input: ({ customerId, goneId }) => ({ keepId: customerId, goneId }) },
  'merges.undo': { about: 'merge', input: ({ mergeId }) => ({ mergeId }) },
  'exports.write': { about: null, input: () => ({ what: 'customers', format: 'xlsx' }) },
  'paste.read': { about: null, input: () => ({ text: '李雪 13712345678 江苏省昆山市前进路5号 面霜两瓶' }) },
  'paste.save': {
    about: 'customer',
    input: ({ customerId, productId }) => ({
      customerId,
      version: 1,
      name: '李雪',
      phone: '13712345678',
      address: '江苏省昆山市前进路5号',
      raw: '李雪 13712345678',
      order: { orderId: freshId('order'), day: DAY, lines: [{ productId, quantity: 1, priceFen: fen(100) }], paidFen: fen(100) },
    }),
  },
  'products.save': { about: 'product', input: ({ productId }) => ({ productId, version: 1, name: '精华', unit: '瓶', cycleDays: 45, priceFen: fen(100) }) },
  'products.countStock': { about: 'product', input: ({ productId }) => ({ productId, counted: { onHand: 8, lowAt: 2 } }) },
  'products.receiveStock': { about: 'product', input: ({ productId }) => ({ productId, quantity: 5 }) },
  'products.stockMoves': { about: 'product', input: ({ productId }) => ({ productId, limit: 20 }) },
  'orders.place': {
    about: 'customer',
    input: ({ customerId, productId }) => ({ orderId: freshId('order'), customerId, day: DAY, lines: [{ productId, quantity: 1, priceFen: fen(100) }], paidFen: fen(100), note: '' }),
  },
  'orders.recordPayment': { about: 'order', input: ({ orderId }) => ({ orderId, amountFen: fen(100) }) },
  'orders.refund': { about: 'order', input: ({ orderId }) => ({ orderId, lines: [], amountFen: fen(100), backToStock: true }) },
  'orders.cancel': { about: 'order', input: ({ orderId }) => ({ orderId }) },
  'orders.annotate': { about: 'order', input: ({ orderId }) => ({ orderId, note: '放门卫', pictureIds: [] }) },
  'orders.get': { about: 'order', input: ({ orderId }) => ({ orderId }) },
  'orders.ofCustomer': { about: 'customer', input: ({ customerId }) => ({ customerId, limit: 20 }) },
  'orders.unpaid': { about: null, input: () => ({ limit: 20 }) },
  'shipping.ship': { about: 'announced-order', input: ({ orderId }) => ({ orderId, parcels: [{ courier: 'sf', number: 'SF1234567890123' }] }) },
  'shipping.removeParcel': { about: 'shipped-order', input: ({ orderId }) => ({ orderId, index: 0, number: '' }) },
  'shipping.move': { about: 'order', input: ({ orderId }) => ({ orderId, event: 'hand-over' }) },
  'shipping.list': { about: null, input: () => ({ state: 'waiting', limit: 20 }) },
  'shipping.export': nothing,
  'mine.open': nothing,
  'mine.orders': { about: null, input: () => ({ limit: 20 }) },
  'mine.order': { about: 'order', input: ({ orderId }) => ({ orderId }) },
  'restock.prices': nothing,
  'restock.request': { about: null, input: ({ productId }) => ({ orderId: freshId('order'), lines: [{ productId, quantity: 1 }], seenTotalFen: fen(10000), note: '' }) },
  'restock.withdraw': { about: 'requested-order', input: ({ requestedId: orderId }) => ({ orderId }) },
  'restock.accept': { about: 'requested-order', input: ({ requestedId: orderId }) => ({ orderId, lines: [] }) },
  'restock.decline': { about: 'requested-order', input: ({ requestedId: orderId }) => ({ orderId, word: '这周没货' }) },
  'restock.reconsider': { about: 'declined-order', input: ({ requestedId: orderId }) => ({ orderId }) },
  'today.open': nothing,
  'reminders.complete': { about: 'reminder', input: ({ customerId }) => ({ customerId, wordingId: 'run-out.0' }) },
  'reminders.reopen': { about: 'customer', input: ({ customerId }) => ({ customerId }) },
  'reminders.postpone': { about: 'customer', input: ({ customerId }) => ({ customerId, toDay: '2026-03-20' as ShanghaiDay }) },
  'reminders.silence': { about: 'customer', input: ({ customerId }) => ({ customerId, quiet: true }) },
  'reminders.recordEnquiry': { about: 'customer', input: ({ customerId }) => ({ customerId, text: '眼霜' }) },
  'reminders.setComplaint': { about: 'customer', input: ({ customerId }) => ({ customerId, open: true, text: '瓶子漏了' }) },
  'plans.save': { about: 'customer', input: ({ customerId }) => ({ customerId, planId: freshId('plan'), text: '寄小样', visit: false, start: '2026-03-20' as ShanghaiDay, rule: { every: 'once' } }) },
  'plans.remove': { about: 'customer', input: ({ customerId }) => ({ customerId, planId: freshId('plan') }) },
  'calendar.month': { about: null, input: () => ({ month: '2026-03' }) },
  'calendar.day': { about: null, input: () => ({ day: '2026-03-10' as ShanghaiDay, limit: 20 }) },
  'calendar.happened': { about: null, input: () => ({ day: '2026-03-10' as ShanghaiDay, limit: 20 }) },
  'desk.open': nothing,
  'desk.setRules': { about: null, input: () => ({ capContacts: 2, capDays: 14, off: ['festival'] }) },
  'desk.saveWording': { about: null, input: () => ({ wordingId: freshId('wording'), kind: 'run-out', stage: null, productId: null, text: '{称呼}，{产品}该补啦' }) },
  'desk.removeWording': { about: null, input: () => ({ wordingId: freshId('wording') }) },
  'notices.recordPrompt': { about: null, input: () => ({ results: { reorder: 'accept' } }) },
  'resellers.promote': { about: 'customer', input: ({ customerId }) => ({ customerId, levelId: 'l1' }) },
  'resellers.list': nothing,
  'imports.open': { about: null, input: ({ importId, fileId }) => ({ importId, fileId, fileName: 'customers.csv', form: 'table' }) },
  'imports.plan': { about: 'planned-import', input: ({ importId }) => ({ importId, columns: [{ index: 0, field: 'name' }], productId: null, mode: 'fill', tagWords: [] }) },
  'imports.writeRefused': { about: 'planned-import', input: ({ importId }) => ({ importId }) },
  'imports.runSlice': { about: 'planned-import', input: ({ importId }) => ({ importId, slice: 0 }) },
  'imports.undoSlice': { about: 'done-import', input: ({ importId }) => ({ importId, slice: 0 }) },
  'imports.get': { about: 'planned-import', input: ({ importId }) => ({ importId }) },
  'imports.list': nothing,
  'totals.open': nothing,
  'totals.recompute': { about: null, input: () => ({}) },
};

export const actionNames = Object.keys(samples) as ActionName[];
