import { refuse } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { withoutPlans, withSegmentPlan } from '../../core/segments/segment-plans';
import { slotFaults, slotsIn } from '../../core/words/slots';
import { merchantOf, segmentPlansOf } from '../merchants/merchant-settings';
import type { Command } from '../platform/context';
import { sweptAnew } from '../rules/sweep-state';
import { keepBook } from './segments';

/** The one thing that is known of everybody. */
const ONLY_SLOT = '称呼';

export const saveSegmentPlan: Command<'segments.savePlan'> = {
  async run(context, { putBack = false, ...typed }) {
    const plan = { ...typed, visit: typed.visit ?? false, text: typed.text.trim(), words: typed.words.trim() };
    if (!plan.text) return refuse('TEXT_MISSING', 'text');
    if (slotFaults(plan.words).unpaired || slotsIn(plan.words).some((slot) => slot !== ONLY_SLOT)) return refuse('SLOT_UNKNOWN', 'words');
    const merchant = await merchantOf(context);
    if (!(merchant.segments ?? []).some(({ segmentId }) => segmentId === plan.segmentId)) return refuse('SEGMENT_NOT_FOUND', 'segmentId');
    const plans = withSegmentPlan(segmentPlansOf(merchant), plan, shanghaiDayOf(context.now), putBack);
    return plans.ok ? keepBook(context, { ...merchant, segmentPlans: plans.value }) : plans;
  },
};

export const endSegmentPlan: Command<'segments.endPlan'> = {
  async run(context, { planId }) {
    const merchant = await merchantOf(context);
    return keepBook(context, { ...sweptAnew(merchant), segmentPlans: withoutPlans(segmentPlansOf(merchant), (plan) => plan.planId === planId) });
  },
};
