import { DEFAULT_LIFECYCLE, type LifecycleRules } from '../../core/lifecycle/lifecycle-rules';
import type { TagId } from '../../core/kernel/ids';
import type { UtcMs } from '../../core/kernel/time';
import { undoableMerges } from '../../core/segments/merged-tags';
import type { SegmentPlan } from '../../core/segments/segment-plans';
import type { AssistantRecord, MerchantDocument } from '../platform/collections';
import type { CommandContext, QueryContext } from '../platform/context';

/** The caller's merchant. */
export async function merchantOf({ documents, caller }: Pick<CommandContext | QueryContext, 'documents' | 'caller'>): Promise<MerchantDocument> {
  const merchant = await documents.get('merchants', caller.merchantId);
  if (merchant === null) throw new Error('a member has a merchant');
  return merchant;
}

/** A merchant from before there were thresholds to set, or who has set none, has the app's. */
export function lifecycleOf({ lifecycle }: Pick<MerchantDocument, 'lifecycle'>): LifecycleRules {
  return lifecycle ?? DEFAULT_LIFECYCLE;
}

export function segmentPlansOf({ segmentPlans }: Pick<MerchantDocument, 'segmentPlans'>): SegmentPlan[] {
  return segmentPlans ?? [];
}

export function assistantsOf({ assistants }: Pick<MerchantDocument, 'assistants'>): AssistantRecord[] {
  return assistants ?? [];
}

/** Which tags went into which, as far as it can be undone. */
export function mergesOf(merchant: MerchantDocument, now: UtcMs): { tagId: TagId; into: TagId; name: string; undoUntil: UtcMs }[] {
  return undoableMerges(merchant, now).map(({ tag, into, undoUntil }) => ({ tagId: tag.tagId, name: tag.name, into, undoUntil }));
}
