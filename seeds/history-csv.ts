import { unparse } from 'papaparse';
import { typedYuan } from '../core/kernel/money';
import type { ShanghaiDay } from '../core/kernel/time';
import type { SeedPerson } from './people';
import type { SeedCustomer, SeedOrder } from './seed-customer';

const HEADER = ['姓名', '手机', '微信昵称', '备注', '地址', '标签', '来源', '商品', '数量', '金额', '日期'];
/** Excel on Windows takes a csv for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = '\ufeff';

/** The seller's ledger: one row an order, oldest first, and then the people who have not bought yet. */
export function historyCsv(customers: readonly SeedCustomer[]): string {
  const orders = customers
    .flatMap(({ person, orders }) => orders.map((order) => ({ person, order })))
    .sort((a, b) => (a.order.day < b.order.day ? -1 : a.order.day > b.order.day ? 1 : 0));
  const rows = [
    ...orders.map(({ person, order }) => [...personCells(person), ...orderCells(order)]),
    ...customers.filter(({ orders: none }) => none.length === 0).map(({ person }) => [...personCells(person), '', '', '', '']),
  ];
  return BYTE_ORDER_MARK + unparse([HEADER, ...rows]);
}

function personCells({ name, phone, wechatName, remark, address, tags, source }: SeedPerson): string[] {
  return [name, phone, wechatName, remark, address, tags.join('、'), source];
}

function orderCells({ product, quantity, amountFen, day }: SeedOrder): string[] {
  return [product.name, String(quantity), typedYuan(amountFen), asExcelShows(day)];
}

/** "2025/3/5", as a Chinese Excel writes a day. */
function asExcelShows(day: ShanghaiDay): string {
  return day.split('-').map(Number).join('/');
}
