import { keptOf, type OrderLine } from '../orders/order';
import type { AddressParts } from '../paste/split-address';

/** The columns that couriers' bulk forms take, in their usual order. */
export const SHIPPING_COLUMNS = ['订单号', '收件人', '手机', '省', '市', '区', '详细地址', '品名', '数量', '备注'] as const;

export interface ShippingEntry {
  orderId: string;
  name: string;
  phone: string;
  address: string;
  /** Of the address; null when it could not be split for certain, and stands whole under 详细地址. */
  parts: AddressParts | null;
  lines: readonly Pick<OrderLine, 'productName' | 'quantity' | 'returned'>[];
  note: string;
}

/** One parcel a row. What came back is left out. */
export function shippingRow({ orderId, name, phone, address, parts, lines, note }: ShippingEntry): string[] {
  const kept = lines.map((line) => ({ ...line, kept: keptOf(line) })).filter((line) => line.kept > 0);
  const units = kept.reduce((sum, line) => sum + line.kept, 0);
  return [orderId, name, phone, ...addressCells(address, parts), kept.map((line) => `${line.productName}×${line.kept}`).join('、'), String(units), oneLine(note)];
}

/** Couriers ask for a city in any case: what stands right under its province, such as 仙桃市, is one to them. */
function addressCells(address: string, parts: AddressParts | null): string[] {
  if (parts === null) return ['', '', '', oneLine(address)];
  const { province, city, district, detail } = parts;
  return city === '' ? [province, district, '', detail] : [province, city, district, detail];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
