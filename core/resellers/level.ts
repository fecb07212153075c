/** A reseller's grade; sets the price list. `levelId` is fixed, the name is the merchant's. */
export interface ResellerLevel {
  levelId: string;
  name: string;
}

export const DEFAULT_LEVELS: readonly ResellerLevel[] = [
  { levelId: 'l1', name: '一级代理' },
  { levelId: 'l2', name: '二级代理' },
  { levelId: 'l3', name: '三级代理' },
];
