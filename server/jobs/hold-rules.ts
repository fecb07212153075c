import { newId, type MerchantId } from '../../core/kernel/ids';
import { lifecycleRulesOf, sameRules } from '../../core/lifecycle/lifecycle-rules';
import { stageUnder } from '../../core/lifecycle/stage-moves';
import { meets } from '../../core/segments/condition';
import { ruledTags, rulesOf } from '../../core/segments/rule-tags';
import { afterGiving, beginGiving, givenPlans } from '../../core/segments/segment-plans';
import { changedCustomer } from '../customers/customer-repository';
import { tell } from '../customers/timeline';
import { lifecycleOf, segmentPlansOf } from '../merchants/merchant-settings';
import type { CustomerDocument, MerchantDocument } from '../platform/collections';
import type { JobContext, JobDoors } from '../platform/job-context';
import { refreshed } from '../reminders/contact-fields';
import { indexedPerson } from '../search/read-changes';

/** Customers held in one transaction. */
const BATCH = 20;
/** Customers that a sweep reads at once, and how often in one run. */
const PAGE = 500;
const PAGES = 10;

/**
 * Holds customers against what the merchant has set for all of them, at most `limit`: rules of tags, thresholds of stages, and
 * plans of segments that have come round. Looked at are those who were written, those for whom a day has come, and, after a
 * rule has changed or when a plan comes round, everybody in turn. Answers how many were held.
 */
export async function holdRules(job: JobContext, merchantId: MerchantId, limit: number): Promise<number> {
  if (limit <= 0) return 0;
  const documents = job.documentsOf(merchantId);
  const merchant = await documents.get('merchants', merchantId);
  if (merchant === null) return 0;
  const begun = await beginPlans(job, merchant);
  const swept = typeof begun.ruleSweep === 'string' ? await sweep(job, begun, limit) : 0;
  const hasRules = rulesOf(merchant.tags).length > 0 || merchant.lifecycle !== undefined;
  if (!hasRules || swept >= limit) return swept;
  const due = await documents.find('customers', { index: 'byRuleDay', after: '!', upTo: job.today, limit: limit - swept });
  await inBatches(job, merchantId, due);
  return swept + due.length;
}

/** Writes down which day of each plan is being handed out, so that a run that breaks off is gone on with. */
async function beginPlans(job: JobContext, merchant: MerchantDocument): Promise<MerchantDocument> {
  if (beginGiving(segmentPlansOf(merchant), job.today) === null) return merchant;
  return job.inTransaction(merchant.merchantId, async ({ documents }) => {
    const now = await documents.get('merchants', merchant.merchantId);
    const segmentPlans = now && beginGiving(segmentPlansOf(now), job.today);
    if (!now || !segmentPlans) return now ?? merchant;
    const next = { ...now, segmentPlans, ruleSweep: '' };
    return { ...next, version: await documents.replace('merchants', next) };
  });
}

/**
 * Goes on over everybody, and holds those for whom anything follows from it: a rule that is true of a hundred among ten thousand
 * writes a hundred.
 */
async function sweep(job: JobContext, merchant: MerchantDocument, limit: number): Promise<number> {
  const { merchantId, ruleSweep, version } = merchant;
  let place = ruleSweep || null;
  let held = 0;
  let over = false;
  for (let page = 0; page < PAGES && !over && held < limit; page += 1) {
    const found = await job.documentsOf(merchantId).find('customers', { index: 'changes', after: place, limit: PAGE });
    const moved = found.filter((customer) => !customer.removed && isMoved(customer, outcomeOf(job, merchant, customer)));
    const next = moved.slice(0, limit - held);
    await inBatches(job, merchantId, next);
    held += next.length;
    const last = moved.length > next.length ? next[next.length - 1] : found[found.length - 1];
    place = last?.changeKey ?? place;
    over = found.length < PAGE && next.length === moved.length;
  }
  await job.inTransaction(merchantId, async ({ documents }) => {
    const now = await documents.get('merchants', merchantId);
    // Another rule was changed meanwhile: everybody is to be looked at once more. At the very beginning only the version tells.
    if (now === null || now.ruleSweep !== ruleSweep || (ruleSweep === '' && now.version !== version)) return;
    const segmentPlans = over ? afterGiving(segmentPlansOf(now)) : segmentPlansOf(now);
    await documents.replace('merchants', { ...now, segmentPlans, ruleSweep: over ? null : place });
  });
  return held;
}

async function inBatches(job: JobContext, merchantId: MerchantId, customers: readonly CustomerDocument[]): Promise<void> {
  for (let start = 0; start < customers.length; start += BATCH) {
    const ids = customers.slice(start, start + BATCH).map(({ customerId }) => customerId);
    await job.inTransaction(merchantId, async (doors) => {
      const merchant = await doors.documents.get('merchants', merchantId);
      for (const id of ids) {
        const customer = await doors.documents.get('customers', id);
        if (merchant !== null && customer !== null && !customer.removed) await holdAgainst(job, doors, merchant, customer);
      }
    });
  }
}

/** What follows for a customer from what the merchant has set for all of them. */
function outcomeOf({ today }: JobContext, merchant: MerchantDocument, customer: CustomerDocument) {
  const person = indexedPerson(customer);
  const plans = givenPlans(customer.contact, segmentPlansOf(merchant), (segmentId) => {
    const segment = merchant.segments?.find((one) => one.segmentId === segmentId);
    return segment && meets(person, segment.condition, today) ? segment.name : null;
  });
  return { ...ruledTags(person, merchant.tags, today), plans, sameStage: sameRules(lifecycleRulesOf(customer), lifecycleOf(merchant)) };
}

function isMoved(customer: CustomerDocument, { tagIds, nextDay, plans, sameStage }: ReturnType<typeof outcomeOf>): boolean {
  return !sameStage || tagIds.join() !== customer.tagIds.join() || nextDay !== customer.ruleDay || plans !== customer.contact.plans;
}

async function holdAgainst(job: JobContext, { documents }: JobDoors, merchant: MerchantDocument, customer: CustomerDocument): Promise<void> {
  const { now, today } = job;
  const { tagIds, nextDay, plans, sameStage } = outcomeOf(job, merchant, customer);
  const contact = { ...customer.contact, plans: [...plans] };
  const stageRules = lifecycleOf(merchant);
  if (sameStage && tagIds.join() === customer.tagIds.join()) return documents.settle('customers', refreshed({ ...customer, contact, ruleDay: nextDay }, today));
  const move = sameStage ? null : stageUnder(customer, customer.record, stageRules, today);
  if (move) await tell(documents, customer.customerId, now, [{ occasion: newId('request', job.random), entry: { kind: 'stage', from: customer.stage, to: move.stage, reason: move.reason } }]);
  const { listKey } = customer;
  const change = { tagIds, contact, ...(!sameStage && { stageRules }), ...(move && { stage: move.stage, stageReason: move.reason }) };
  await documents.replace('customers', { ...changedCustomer(customer, change, now), listKey, ruleDay: nextDay });
}
