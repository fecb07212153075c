import type { LifecycleStage } from '../core/customers/lifecycle-stage';
import type { ProductId } from '../core/kernel/ids';
import { fen, timesFen, type Fen } from '../core/kernel/money';
import { addDays, type ShanghaiDay } from '../core/kernel/time';
import { CHEN, RESELLERS, WANG, type SeedPerson } from './people';
import { productNamed } from './products';
import { pick, wholeBetween, type Random } from './random';
import type { Purchase } from './rhythm';
import type { SeedCustomer } from './seed-customer';

export interface LiveOrder extends Purchase {
  /** Of one unit. */
  priceFen: Fen;
  paidFen: Fen;
  note: string;
}

/** What the seller does in the app once the spreadsheet is in. People are those of the spreadsheet unless said otherwise. */
export interface LiveEvents {
  /** Written down by hand: they share the phone of somebody else. */
  byHand: SeedPerson[];
  orders: { person: SeedPerson; order: LiveOrder }[];
  notes: { person: SeedPerson; text: string }[];
  pins: { person: SeedPerson; stage: LifecycleStage }[];
  /** Who was brought by whom. */
  referrals: { person: SeedPerson; by: SeedPerson }[];
  /** Single-use cards and who opens them. */
  cards: { person: SeedPerson; openid: string }[];
  resellers: { person: SeedPerson; levelId: string; restocks: LiveOrder[] }[];
  /** What was counted on the shelf at last. */
  counts: { productId: ProductId; onHand: number; lowAt: number }[];
  /** Written down by hand by mistake, and removed again. */
  removed: SeedPerson;
  /** Orders that have left in one or more parcels, and whether they were signed for. */
  shipped: { person: SeedPerson; order: LiveOrder; parcels: { courier: string; number: string }[]; signed: boolean }[];
}

const MISTAKEN: SeedPerson = { name: '小赵 卖保险的', phone: '15950900613', wechatName: '', remark: '', address: '', source: '', tags: [] };
const COUNTS = [['干皮面霜', 86, 20], ['玻尿酸面膜', 240, 60], ['烟酰胺精华', 42, 10], ['儿童面霜', 3, 5]] as const;
const NOTES = ['问过敏感肌能不能用，发了成分表', '出差一个月，回来再联系', '孩子考完试再联系', '想要小样，下单时放两片', '群里晒过面膜，可以请她写评价', '上次快递破了一角，已补发'];

export function liveEventsOf(random: Random, customers: readonly SeedCustomer[], today: ShanghaiDay): LiveEvents {
  const take = takerOf(random, customers);
  const [mother, friend] = [take('regular'), take('regular')];
  return {
    byHand: [
      { ...mother.person, name: `${mother.person.name}女儿`, wechatName: '', remark: '用妈妈的手机号', tags: [] },
      { ...friend.person, name: `${friend.person.name}同事`, wechatName: '', remark: '东西寄给同事代收', tags: [] },
    ],
    orders: [
      ...[0, 1, 2].map((daysAgo) => orderAgain(take('regular'), today, -daysAgo, 1, '')),
      orderAgain(take('regular'), today, -3, 0.5, '先付一半，收到再付'),
      orderAgain(take('regular'), today, -1, 0, '月底一起结'),
    ],
    notes: NOTES.map((text) => ({ person: take('regular').person, text })),
    pins: [
      { person: take('regular').person, stage: 'loyal' },
      { person: take('prospect').person, stage: 'repeat' },
    ],
    cards: [
      { person: CHEN, openid: 'o_customer_chen' },
      { person: WANG, openid: 'o_customer_wang' },
      ...RESELLERS.map((person, index) => ({ person, openid: ['o_reseller_zhou', 'o_reseller_he', 'o_reseller_wu'][index]! })),
    ],
    resellers: RESELLERS.map((person, index) => ({ person, levelId: ['l1', 'l2', 'l3'][index]!, restocks: restocksOf(random, index, today) })),
    counts: COUNTS.map(([name, onHand, lowAt]) => ({ productId: productNamed(name).productId, onHand, lowAt })),
    removed: MISTAKEN,
    shipped: SHIPPED.map(({ courier, numbers, signed }) => ({
      ...orderAgain(take('regular'), today, -2, 1, ''),
      parcels: numbers.map((number) => ({ courier, number })),
      signed,
    })),
    referrals: [{ person: take('new').person, by: take('regular').person }],
  };
}

const SHIPPED = [
  { courier: 'sf', numbers: ['SF1390000123456'], signed: false },
  { courier: 'yto', numbers: ['YT8800001234567', 'YT8800001234568'], signed: false },
  { courier: 'sf', numbers: ['SF1390000123457'], signed: true },
] as const;

/** Takes each person once. */
function takerOf(random: Random, customers: readonly SeedCustomer[]) {
  const left = customers.filter(({ person }) => person.phone !== '');
  return (part: SeedCustomer['part']): SeedCustomer => {
    const taken = pick(random, left.filter((candidate) => candidate.part === part));
    left.splice(left.indexOf(taken), 1);
    return taken;
  };
}

/** What the person bought last, once more. */
function orderAgain({ person, orders }: SeedCustomer, today: ShanghaiDay, days: number, paidShare: number, note: string): LiveEvents['orders'][number] {
  const last = orders[orders.length - 1];
  if (!last) throw new Error('a regular customer has bought something');
  const { product, quantity } = last;
  const day = addDays(today, days);
  const paidFen = fen(Math.floor(timesFen(product.priceFen, quantity) * paidShare));
  return { person, order: { product, quantity, day: day < last.day ? last.day : day, priceFen: product.priceFen, paidFen, note } };
}

const RESTOCKED = ['玻尿酸面膜', '氨基酸洁面乳', '益生菌', '干皮面霜'];

/** A purchase order a month, more for the higher level, at 30 to 40 off in the hundred. */
function restocksOf(random: Random, level: number, today: ShanghaiDay): LiveOrder[] {
  const months = [5, 4, 2][level] ?? 2;
  return Array.from({ length: months }, (_, index) => {
    const product = productNamed(RESTOCKED[(level + index) % RESTOCKED.length]!);
    const quantity = wholeBetween(random, 2, 6 - level) * 10;
    const priceFen = fen(Math.floor((product.priceFen * (60 + level * 5)) / 100));
    const paidFen = index === months - 1 && level === 2 ? fen(0) : timesFen(priceFen, quantity);
    return { product, quantity, day: addDays(today, -(months - index) * 30 + wholeBetween(random, 0, 20)), priceFen, paidFen, note: '' };
  });
}
