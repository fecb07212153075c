import type { MerchantId } from '../../core/kernel/ids';
import { withoutPeople } from '../imports/import-record';
import { endMerge } from '../merges/copies';
import { attempt } from './attempt';
import { endTagMerges } from './end-tag-merges';
import { eraseParted } from './erase-parted';
import type { JobContext } from '../platform/job-context';
import { oneByOne } from './one-by-one';

const JOB = 'retention';
const MERCHANTS_A_RUN = 100;
/** Slices of an import that one transaction removes. */
const SLICES_AT_ONCE = 20;

/**
 * Removes what of people has no reason to be kept any more: the two records that each merge kept for its undo, what those who held
 * a merged tag would have got back, and the old values that slices of imports kept for theirs, when the day is over; and whoever
 * asked to be deleted and is out of the book already. Goes round the merchants once a day, at most `limit` removals a run, and on from there in the next. Answers how
 * many there were.
 */
export async function endKeeping(job: JobContext, limit: number): Promise<number> {
  const progress = await job.progress(JOB);
  const isDone = progress?.day === job.today && progress.after === '';
  if (isDone) return 0;
  const merchants = await job.merchants(progress?.after ?? '', MERCHANTS_A_RUN);
  let ended = 0;
  for (const merchantId of merchants) {
    for (const end of [endMerges, endTagMerges, endImports, eraseParted]) ended += (await attempt({ job: JOB, merchantId }, () => end(job, merchantId, limit - ended))) ?? 0;
    if (ended >= limit) return ended;
    await job.saveProgress({ _id: JOB, after: merchantId, day: progress?.day ?? '' });
  }
  if (merchants.length < MERCHANTS_A_RUN) await job.saveProgress({ _id: JOB, after: '', day: job.today });
  return ended;
}

async function endMerges(job: JobContext, merchantId: MerchantId, limit: number): Promise<number> {
  if (limit <= 0) return 0;
  const over = await job.documentsOf(merchantId).find('merges', { index: 'byEnd', upTo: job.now, limit });
  return oneByOne(over, ({ _id }) => job.inTransaction(merchantId, ({ documents, unbind }) => endMerge({ documents, unbind, now: job.now }, _id)));
}

async function endImports(job: JobContext, merchantId: MerchantId, limit: number): Promise<number> {
  if (limit <= 0) return 0;
  const over = await job.documentsOf(merchantId).find('imports', { index: 'byEnd', upTo: job.now, limit });
  let ended = 0;
  await oneByOne(over, async ({ _id }) => {
    for (let more = true; more && ended < limit; ) {
      const removed = await endSlices(job, merchantId, _id);
      ended += Math.max(1, removed);
      more = removed === SLICES_AT_ONCE;
    }
  });
  return ended;
}

/** An import without slices left says nothing of people any more, and is looked for no more. Answers how many slices went. */
async function endSlices(job: JobContext, merchantId: MerchantId, importId: string): Promise<number> {
  const slices = await job.documentsOf(merchantId).find('import_slices', { index: 'byImport', equals: {}, oneOf: [importId], limit: SLICES_AT_ONCE });
  await job.inTransaction(merchantId, async ({ documents }) => {
    for (const { _id } of slices) if (await documents.get('import_slices', _id)) await documents.remove('import_slices', _id);
    const now = await documents.get('imports', importId);
    if (now && slices.length < SLICES_AT_ONCE) await documents.settle('imports', withoutPeople(now));
  });
  return slices.length;
}
