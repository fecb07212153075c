import type { PaymentMethod } from '@core/orders/order';

export const methodName: Record<PaymentMethod, string> = {
  wechat: '微信',
  alipay: '支付宝',
  cash: '现金',
  bank: '银行卡',
  other: '其他',
};
