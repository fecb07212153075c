import { newId } from '../../core/kernel/ids';
import { shanghaiDayOf, type UtcMs } from '../../core/kernel/time';
import { lifecycleRulesOf, sameRules } from '../../core/lifecycle/lifecycle-rules';
import { stageUnder } from '../../core/lifecycle/stage-moves';
import { meets } from '../../core/segments/condition';
import { ruledTags } from '../../core/segments/rule-tags';
import { givenPlans } from '../../core/segments/segment-plans';
import { changedCustomer } from '../customers/customer-repository';
import { tell } from '../customers/timeline';
import { lifecycleOf, segmentPlansOf } from '../merchants/merchant-settings';
import type { CustomerDocument, MerchantDocument } from '../platform/collections';
import type { TransactionDocuments } from '../platform/merchant-documents';
import { refreshed } from '../reminders/contact-fields';
import { indexedPerson } from '../search/read-changes';

/** What holding somebody against the rules needs: of a timer's work and of a command alike. */
export interface Holding {
  documents: TransactionDocuments;
  now: UtcMs;
  random: () => number;
}

/**
 * Whether anything follows for a customer from what the merchant has set for all of them: rules of tags, thresholds of stages, plans
 * of segments. Not if only the next day differs on which to look at them, and they will be looked at before it.
 */
export function isMoved(customer: CustomerDocument, merchant: MerchantDocument, now: UtcMs): boolean {
  const { tagIds, nextDay, plans, sameStage } = outcomeOf(customer, merchant, now);
  const isForgotten = nextDay !== null && (customer.ruleDay === null || customer.ruleDay > nextDay);
  return !sameStage || tagIds.join() !== customer.tagIds.join() || isForgotten || plans !== customer.contact.plans;
}

export async function holdAgainst({ documents, now, random }: Holding, merchant: MerchantDocument, customer: CustomerDocument): Promise<void> {
  const today = shanghaiDayOf(now);
  const { tagIds, nextDay, plans, sameStage } = outcomeOf(customer, merchant, now);
  const contact = { ...customer.contact, plans: [...plans] };
  const stageRules = lifecycleOf(merchant);
  if (sameStage && tagIds.join() === customer.tagIds.join()) return documents.settle('customers', refreshed({ ...customer, contact, ruleDay: nextDay }, today));
  const move = sameStage ? null : stageUnder(customer, customer.record, stageRules, today);
  if (move) await tell(documents, customer.customerId, now, [{ occasion: newId('request', random), entry: { kind: 'stage', from: customer.stage, to: move.stage, reason: move.reason } }]);
  const { listKey } = customer;
  const change = { tagIds, contact, ...(!sameStage && { stageRules }), ...(move && { stage: move.stage, stageReason: move.reason }) };
  await documents.replace('customers', { ...changedCustomer(customer, change, now), listKey, ruleDay: nextDay });
}

function outcomeOf(customer: CustomerDocument, merchant: MerchantDocument, now: UtcMs) {
  const today = shanghaiDayOf(now);
  const person = indexedPerson(customer);
  const plans = givenPlans(customer.contact, segmentPlansOf(merchant), (segmentId) => {
    const segment = merchant.segments?.find((one) => one.segmentId === segmentId);
    return segment && meets(person, segment.condition, today) ? segment.name : null;
  });
  return { ...ruledTags(person, merchant.tags, today), plans, sameStage: sameRules(lifecycleRulesOf(customer), lifecycleOf(merchant)) };
}
