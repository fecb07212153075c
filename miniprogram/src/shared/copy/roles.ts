import type { CallerView } from '@core/merchants/merchants.contract';

/** What a person is in a shop, as they read it themselves. */
export const roleName: Record<CallerView['role'], string> = {
  owner: '店主',
  assistant: '助理',
  customer: '顾客',
  reseller: '代理',
  former: '以前的顾客',
};
