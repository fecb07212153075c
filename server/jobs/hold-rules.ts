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
/** Customers that a sweep reads at once. */
const PAGE = 500;

/** Customers, in all the shops of a round: those who were held, and those whom sweeps looked at; a look at nobody counts as one. */
export interface RuleWork {
  held: number;
  read: number;
}

/**
 * Holds customers against what the merchant has set for all of them, within `limit`: rules of tags, thresholds of stages, and
 * plans of segments that have come round. Looked at are those who were written, those for whom a day has come, and, after a
 * rule has changed or when a plan comes round, everybody in turn. Answers what was done.
 */
export async function holdRules(job: JobContext, merchantId: MerchantId, limit: RuleWork): Promise<RuleWork> {
  const merchant = isSpent(limit) ? null : await job.documentsOf(merchantId).get('merchants', merchantId);
  if (merchant === null) return { held: 0, read: 0 };
  const begun = await beginPlans(job, merchant);
  const swept = await sweep(job, begun, limit);
  const hasRules = rulesOf(merchant.tags).length > 0 || merchant.lifecycle !== undefined;
  if (!hasRules || isSpent(leftOf(limit, swept))) return swept;
  const due = await job.documentsOf(merchantId).find('customers', { index: 'byRuleDay', after: '!', upTo: job.today, limit: limit.held - swept.held });
  await inBatches(job, merchantId, due);
  return { ...swept, held: swept.held + due.length };
}

export function isSpent({ held, read }: RuleWork): boolean {
  return held <= 0 || read <= 0;
}

export function leftOf(limit: RuleWork, done: RuleWork): RuleWork {
  return { held: limit.held - done.held, read: limit.read - done.read };
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
 * Goes on over everybody, page by page, and holds those for whom anything follows from it: a rule that is true of a hundred among
 * ten thousand writes a hundred.
 */
async function sweep(job: JobContext, merchant: MerchantDocument, limit: RuleWork): Promise<RuleWork> {
  const done = { held: 0, read: 0 };
  for (let at: MerchantDocument | null = merchant; typeof at?.ruleSweep === 'string' && !isSpent(leftOf(limit, done)); ) {
    const page = await sweepPage(job, at, leftOf(limit, done));
    done.held += page.held;
    done.read += page.read;
    at = await saveSweep(job, at, page.place);
  }
  return done;
}

/** Answers where the next page begins; null when this was the last. */
async function sweepPage(job: JobContext, merchant: MerchantDocument, limit: RuleWork): Promise<RuleWork & { place: string | null }> {
  const { merchantId, ruleSweep } = merchant;
  const size = Math.min(PAGE, limit.read);
  const found = await job.documentsOf(merchantId).find('customers', { index: 'changes', after: ruleSweep || null, limit: size });
  const moved = found.filter((customer) => !customer.removed && isMoved(customer, outcomeOf(job, merchant, customer)));
  const next = moved.slice(0, limit.held);
  await inBatches(job, merchantId, next);
  const isCut = next.length < moved.length;
  const last = isCut ? next[next.length - 1] : found[found.length - 1];
  return { held: next.length, read: Math.max(1, found.length), place: isCut || found.length === size ? (last?.changeKey ?? null) : null };
}

/** Writes down how far the sweep has come. Answers the merchant as they stand then; null when another rule was changed meanwhile: everybody is to be looked at once more. */
function saveSweep(job: JobContext, { merchantId, ruleSweep, version }: MerchantDocument, place: string | null): Promise<MerchantDocument | null> {
  return job.inTransaction(merchantId, async ({ documents }) => {
    const now = await documents.get('merchants', merchantId);
    // At the very beginning only the version tells.
    if (now === null || now.ruleSweep !== ruleSweep || (ruleSweep === '' && now.version !== version)) return null;
    const segmentPlans = place === null ? afterGiving(segmentPlansOf(now)) : segmentPlansOf(now);
    const next = { ...now, segmentPlans, ruleSweep: place };
    return { ...next, version: await documents.replace('merchants', next) };
  });
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
