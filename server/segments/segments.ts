import { withSegment, type Segment } from '../../core/segments/segment';
import { ok } from '../../core/kernel/result';
import type { Command, CommandContext, Query } from '../platform/context';
import type { MerchantDocument } from '../platform/collections';

export const listSegments: Query<'segments.list'> = async ({ documents, caller }) => {
  const merchant = await documents.get('merchants', caller.merchantId);
  return ok({ segments: merchant?.segments ?? [] });
};

export const saveSegment: Command<'segments.save'> = {
  async run(context, input) {
    const merchant = await merchantOf(context);
    const segments = withSegment(merchant.segments ?? [], input);
    return segments.ok ? keep(context, merchant, segments.value) : segments;
  },
};

export const removeSegment: Command<'segments.remove'> = {
  async run(context, { segmentId }) {
    const merchant = await merchantOf(context);
    return keep(context, merchant, (merchant.segments ?? []).filter((segment) => segment.segmentId !== segmentId));
  },
};

async function merchantOf({ documents, caller }: CommandContext): Promise<MerchantDocument> {
  const merchant = await documents.get('merchants', caller.merchantId);
  if (merchant === null) throw new Error('a member has a merchant');
  return merchant;
}

async function keep({ documents }: CommandContext, merchant: MerchantDocument, segments: Segment[]) {
  await documents.replace('merchants', { ...merchant, segments });
  return ok({ segments });
}
