import { keptOf, type OrderLine } from '../orders/order';

/** The columns that couriers' bulk forms take, in their usual order. */
export const SHIPPING_COLUMNS = ['收件人', '手机', '地址', '品名', '数量', '备注'] as const;

export interface ShippingEntry {
  name: string;
  phone: string;
  address: string;
  lines: readonly Pick<OrderLine, 'productName' | 'quantity' | 'returned'>[];
  note: string;
}

/** One parcel a row. What came back is left out. */
export function shippingRow({ name, phone, address, lines, note }: ShippingEntry): string[] {
  const kept = lines.map((line) => ({ ...line, kept: keptOf(line) })).filter((line) => line.kept > 0);
  const units = kept.reduce((sum, line) => sum + line.kept, 0);
  return [name, phone, address.replace(/\s+/g, ' ').trim(), kept.map((line) => `${line.productName}×${line.kept}`).join('、'), String(units), note.replace(/\s+/g, ' ').trim()];
}
