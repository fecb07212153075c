import { seller, type Scene } from './scene';
import type { SceneIds } from './scene-ids';

/** Orders, parcels and debts. */
export const scenesOfSales = ({ customerId, orderId, requestedId, parcelsId, signedId, removedOrderId }: SceneIds): Scene[] => [
  seller('order-new', 'work/order-edit/index', '儿童面霜'),
  seller('order-line', `work/order-edit/index?customerId=${customerId}&again=1`, /合计|¥/, async (phone) => {
    await phone.tap(/^改.+的价格和优惠$/);
    await phone.tap('打几折');
    await phone.type('优惠', '8.8');
  }),
  seller('sale', `work/sale/index?id=${orderId}`, '收款记录'),
  seller('shipping', 'work/shipping/index', '导出发货单（Excel）'),
  seller('shipping-marked', 'work/shipping/index', '导出发货单（Excel）', async (phone) => {
    await phone.tap(/^选中.+的订单$/);
    await phone.see('1 单标记已发货');
  }),
  seller('shipping-underway', 'work/shipping/index', '导出发货单（Excel）', async (phone) => {
    await phone.tap('已发货');
    await phone.see(/^顺丰速运/);
  }),
  seller('ship', `work/sale/index?id=${parcelsId}`, /^顺丰速运/, async (phone) => {
    await phone.tap('更多订单操作');
    await phone.tap('再发一个包裹');
    await phone.type('单号', '顺丰 sf1234567890123');
    await phone.see('按单号认出来的，不对就点一下别的');
  }),
  seller('parcels', `work/sale/index?id=${parcelsId}`, /^顺丰速运/),
  seller('parcels-more', `work/sale/index?id=${parcelsId}`, /^顺丰速运/, async (phone) => {
    await phone.tap('更多订单操作');
    await phone.see('再发一个包裹');
  }),
  seller('signed', `work/sale/index?id=${signedId}`, '已签收'),
  seller('sale-removed', `work/sale/index?id=${removedOrderId}`, '找不到这张订单'),
  seller('unpaid-removed', 'work/unpaid/index', /^还没收回/, async (phone) => {
    await phone.scrollTo('赵丽 已删');
    await phone.tap('赵丽 已删');
    await phone.see('恢复客户');
  }),
  seller('unpaid', 'work/unpaid/index', /^还没收回/),
  seller('unpaid-most', 'work/unpaid/index', /^还没收回/, async (phone) => {
    await phone.tap('欠得多的在前');
    await phone.see('提醒');
  }),
  seller('unpaid-one', 'work/unpaid/index', /^还没收回/, async (phone) => {
    await phone.tap(/^欠了 \d+ 天/);
    await phone.see('记收款');
  }),
  seller('number-later', `work/sale/index?id=${parcelsId}`, /^顺丰速运/, async (phone) => {
    await phone.tap('更多订单操作');
    await phone.tap('改');
    await phone.see('改单号');
  }),
  seller('order-again', `work/order-edit/index?customerId=${customerId}&again=1`, /合计|¥/),
  seller('answer', `work/sale/index?id=${requestedId}`, '处理', async (phone) => {
    await phone.tap('处理');
    await phone.see('婉拒');
  }),
];
