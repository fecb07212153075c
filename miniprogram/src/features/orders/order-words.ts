import { daysBetween, type ShanghaiDay } from '@core/kernel/time';
import type { OrderState } from '@core/orders/order-states';
import { courierName } from '@core/shipping/couriers';
import type { Parcel } from '@core/shipping/parcel';

export const stateName: Record<OrderState, string> = { requested: '待确认', declined: '未接单', waiting: '待发货', shipped: '已发货', signed: '已签收', cancelled: '已撤销', returned: '已退' };

/** "顺丰速运 SF1234567890123" */
export function parcelText({ courier, number }: Pick<Parcel, 'courier' | 'number'>): string {
  return [courierName(courier), number].filter((part) => part !== '').join(' ') || '没有单号';
}

/** How long something has been owed, seen from today. */
export function owedSince(day: ShanghaiDay, today: ShanghaiDay): string {
  const days = daysBetween(day, today);
  return days <= 0 ? '今天的单' : `欠了 ${days} 天`;
}
