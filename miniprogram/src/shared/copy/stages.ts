import type { LifecycleStage, StageReason } from '@core/customers/lifecycle-stage';

export const stageName: Record<LifecycleStage, string> = {
  prospect: '潜客',
  new: '新客',
  repeat: '老客户',
  loyal: '忠诚客户',
  advocate: '粉丝',
  reseller: '分销商',
  lapsed: '流失客户',
};

/** Why a customer stands at a stage. @param levelName words a level id, when the page has the catalogue. */
export function stageReasonText(reason: StageReason, levelName: (levelId: string) => string = () => '代理'): string {
  switch (reason.code) {
    case 'created':
      return '刚建档，还没有下单';
    case 'first-order':
      return '买过第一单';
    case 'second-order':
      return '不同日子买过两次';
    case 'steady-rhythm':
      return `买过 ${reason.orders} 次，间隔很稳定`;
    case 'referral-bought':
      return '介绍的朋友也下单了';
    case 'promoted':
      return `已成为${levelName(reason.levelId)}`;
    case 'no-order-for':
      return `${reason.days} 天没买了，平时约 ${reason.expectedDays} 天一次`;
    case 'came-back':
      return '流失后又回来买了';
    case 'order-cancelled':
      return '有订单取消或退货，已重新计算';
    case 'rules-changed':
      return '阶段规则改了，按新规则重新算';
    case 'by-hand':
      return '手动设置';
  }
}
