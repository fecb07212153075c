/** 生命周期阶段 */
export const LIFECYCLE_STAGES = ['prospect', 'new', 'repeat', 'loyal', 'advocate', 'reseller', 'lapsed'] as const;
export type LifecycleStage = (typeof LIFECYCLE_STAGES)[number];

/** Why a customer stands at a stage; shown to the seller, so each has its Chinese copy in the client. */
export type StageReason =
  | { code: 'created' }
  | { code: 'first-order' }
  | { code: 'second-order' }
  | { code: 'steady-rhythm'; orders: number }
  | { code: 'referral-bought' }
  | { code: 'promoted'; levelId: string }
  | { code: 'no-order-for'; days: number; expectedDays: number }
  | { code: 'came-back' }
  | { code: 'order-cancelled' }
  | { code: 'rules-changed' }
  | { code: 'by-hand' };
