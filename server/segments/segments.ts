import { withSegment } from '../../core/segments/segment';
import { withoutPlans } from '../../core/segments/segment-plans';
import type { SegmentBook } from '../../core/segments/segments.contract';
import { ok } from '../../core/kernel/result';
import { merchantOf, segmentPlansOf } from '../merchants/merchant-settings';
import type { MerchantDocument } from '../platform/collections';
import type { Command, CommandContext, Query } from '../platform/context';
import { sweptAnew } from '../rules/sweep-state';

export const listSegments: Query<'segments.list'> = async (context) => ok(bookOf(await merchantOf(context)));

export const saveSegment: Command<'segments.save'> = {
  async run(context, input) {
    const merchant = await merchantOf(context);
    const segments = withSegment(merchant.segments ?? [], input);
    return segments.ok ? keepBook(context, { ...merchant, segments: segments.value }) : segments;
  },
};

/** What was planned for it ends with it. */
export const removeSegment: Command<'segments.remove'> = {
  async run(context, { segmentId }) {
    const merchant = await merchantOf(context);
    const segments = (merchant.segments ?? []).filter((segment) => segment.segmentId !== segmentId);
    const plans = segmentPlansOf(merchant);
    if (plans.every((plan) => plan.segmentId !== segmentId)) return keepBook(context, { ...merchant, segments });
    return keepBook(context, { ...sweptAnew(merchant), segments, segmentPlans: withoutPlans(plans, (plan) => plan.segmentId === segmentId) });
  },
};

export async function keepBook({ documents }: CommandContext, merchant: MerchantDocument) {
  await documents.replace('merchants', merchant);
  return ok(bookOf(merchant));
}

function bookOf(merchant: MerchantDocument): SegmentBook {
  return { segments: merchant.segments ?? [], plans: segmentPlansOf(merchant).filter(({ ended }) => !ended) };
}
