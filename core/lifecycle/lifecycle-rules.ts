/** A merchant's thresholds of the lifecycle: what makes a stage, and when somebody counts as lost. */
export interface LifecycleRules {
  /** Different days with a counting order that make a 老客户. */
  repeatDays: number;
  /** Counting orders that make a 忠诚客户, together with a steady rhythm. */
  loyalOrders: number;
  /** How many of the last intervals must be steady. */
  steadyIntervals: number;
  /** How far, in percent, a steady interval may lie from the expected one. */
  steadyPercent: number;
  /** Times the expected interval after which a product counts as given up; with all of them given up, the customer has lapsed. */
  lapseShare: number;
}

export const DEFAULT_LIFECYCLE: LifecycleRules = { repeatDays: 2, loyalOrders: 4, steadyIntervals: 3, steadyPercent: 50, lapseShare: 3 };

/** What each may be set to, and the step of its stepper. Sixteen intervals are remembered at most; eight are two years of a month's cream. */
export const LIFECYCLE_BOUNDS: Record<keyof LifecycleRules, { min: number; max: number; step: number }> = {
  repeatDays: { min: 2, max: 6, step: 1 },
  loyalOrders: { min: 3, max: 20, step: 1 },
  steadyIntervals: { min: 2, max: 8, step: 1 },
  steadyPercent: { min: 10, max: 100, step: 10 },
  lapseShare: { min: 2, max: 8, step: 1 },
};

/**
 * The thresholds that a customer's stage was last held against: the merchant's, as soon as the timer has come by; the app's
 * own before that and for shops that have set none.
 */
export function lifecycleRulesOf({ stageRules }: { stageRules?: LifecycleRules }): LifecycleRules {
  return stageRules ?? DEFAULT_LIFECYCLE;
}

export function sameRules(one: LifecycleRules, other: LifecycleRules): boolean {
  return (Object.keys(LIFECYCLE_BOUNDS) as (keyof LifecycleRules)[]).every((key) => one[key] === other[key]);
}
