import type { ActionInput } from '../../core/contract';
import { displayName, formOfAddress } from '../../core/customers/customer';
import { ok, refuse } from '../../core/kernel/result';
import { shanghaiDayOf, type UtcMs } from '../../core/kernel/time';
import { renumberParcel, shipOrder as shipped, stepOrder, withoutParcel } from '../../core/orders/change-order';
import { destinationNow } from '../../core/orders/destination';
import type { Order } from '../../core/orders/order';
import { COURIER_CODES } from '../../core/shipping/couriers';
import type { Parcel } from '../../core/shipping/parcel';
import { shippingWords } from '../../core/shipping/shipping-words';
import { applyToOrder, findOrder, type AppliedOrder, type FoundOrder } from '../orders/apply-to-order';
import { addressee, orderView } from '../orders/order-repository';
import type { Told } from '../orders/settle-customer';
import type { CustomerDocument, OrderDocument } from '../platform/collections';
import type { Command } from '../platform/context';
import { queueShippingNotice } from './shipping-notice';

function moved({ order, settled: { stage, stageMoved, owedFen } }: AppliedOrder) {
  return { order: orderView(order), stage, stageMoved, owedFen };
}

/** With the first parcel the address stays as it is. */
const shipping = ({ parcels }: ActionInput<'shipping.ship'>, now: UtcMs) => (order: OrderDocument, customer: CustomerDocument) => {
  const day = shanghaiDayOf(now);
  const destination = order.parcels.length > 0 ? order.destination : destinationNow(order, addressee(customer));
  return shipped({ ...order, destination }, parcels.map((parcel): Parcel => ({ ...parcel, day })));
};

export const shipOrder: Command<'shipping.ship', FoundOrder> = {
  async before(context, input) {
    const unknown = input.parcels.findIndex(({ courier }) => courier !== '' && !COURIER_CODES.includes(courier));
    if (unknown >= 0) return refuse('COURIER_UNKNOWN', `parcels.${unknown}.courier`);
    return findOrder(context, input.orderId, shipping(input, context.now));
  },
  async run(context, input, found) {
    const applied = await applyToOrder(context, input.orderId, found, shipping(input, context.now), shippedTold);
    if (!applied.ok) return applied;
    const { order, customer } = applied.value;
    const parcels = order.parcels.slice(-input.parcels.length);
    const queued = await queueShippingNotice(context, customer, order, parcels);
    const text = shippingWords(order, parcels, formOfAddress(displayName(customer)));
    return ok({ ...moved(applied.value), notice: queued ? 'queued' : 'none', text });
  },
};

function shippedTold({ orderId, parcels, lines }: Order, before: Order): Told['entry'][] {
  const sent = parcels.slice(before.parcels.length).map(({ courier, number }) => ({ courier, number }));
  return [{ kind: 'shipped', orderId, productName: lines[0]?.productName ?? '', parcels: sent }];
}

const renumbering = ({ index, number, parcel }: Pick<ActionInput<'shipping.renumber'>, 'index' | 'number' | 'parcel'>) => (order: OrderDocument) =>
  order.parcels[index]?.number === number ? renumberParcel(order, index, parcel) : refuse('PARCEL_NOT_FOUND' as const, 'index');

/** Queues nothing for goods that have arrived: the notice would say that they are under way. */
export const renumberOrder: Command<'shipping.renumber', FoundOrder> = {
  async before(context, input) {
    const { courier } = input.parcel;
    if (courier !== '' && !COURIER_CODES.includes(courier)) return refuse('COURIER_UNKNOWN', 'parcel.courier');
    return findOrder(context, input.orderId, renumbering(input));
  },
  async run(context, input, found) {
    const told = ({ orderId }: Order): Told['entry'][] => [{ kind: 'renumbered', orderId, ...input.parcel, was: input.number }];
    const applied = await applyToOrder(context, input.orderId, found, renumbering(input), told);
    if (!applied.ok) return applied;
    const { order, customer } = applied.value;
    const parcels = order.parcels.slice(input.index, input.index + 1);
    const queued = order.state === 'shipped' && (await queueShippingNotice(context, customer, order, parcels));
    return ok({ ...moved(applied.value), notice: queued ? 'queued' : 'none', text: shippingWords(order, parcels, formOfAddress(displayName(customer))) });
  },
};

export const removeParcel: Command<'shipping.removeParcel', FoundOrder> = {
  before: (context, { orderId, index, number }) => findOrder(context, orderId, taking(index, number)),
  async run(context, { orderId, index, number }, found) {
    const applied = await applyToOrder(context, orderId, found, taking(index, number), () => []);
    return applied.ok ? ok(moved(applied.value)) : applied;
  },
};

/** The number is named beside the place, so that nobody takes off a parcel that has moved up meanwhile. */
const taking = (index: number, number: string) => (order: OrderDocument) =>
  order.parcels[index]?.number === number ? withoutParcel(order, index) : refuse('PARCEL_NOT_FOUND' as const, 'index');

export const moveDelivery: Command<'shipping.move', FoundOrder> = {
  before: (context, { orderId, event }) => findOrder(context, orderId, (order) => stepOrder(order, event)),
  async run(context, { orderId, event }, found) {
    const applied = await applyToOrder(context, orderId, found, (order) => stepOrder(order, event), () => []);
    return applied.ok ? ok(moved(applied.value)) : applied;
  },
};
