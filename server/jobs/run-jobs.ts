import type { MerchantId } from '../../core/kernel/ids';
import { jobContext, type JobContext } from '../platform/job-context';
import { endKeeping } from './retention';
import { dispatchNotices, giveUpLostClaims } from './dispatch-notices';
import { gradeCustomers } from '../totals/grade-customers';
import { attempt } from './attempt';
import { inTurns, type Part } from './in-turns';
import { lapseCustomers } from './lapse-customers';
import { wakeContacts } from './wake-contacts';
import { holdRules } from './hold-rules';
import { openDueReminders } from './open-due-reminders';
import { purgePlatform } from './purge-platform';

const MERCHANTS_A_RUN = 100;
const NOTICES_AT_ONCE = 50;
const PURGED_A_RUN = 200;
const ENDED_A_RUN = 50;
const JOB = 'round';

/**
 * When a run begins nothing new of the round, and no more notices, in ms since it began. WeChat ends the function at 60 s
 * (`cloudfunctions/jobs/config.json`); a turn of one merchant takes some 15 s at the most, at 15 ms an operation.
 */
const ROUND_ENDS = 25_000;
const NOTICES_END = 45_000;

type Work = 'due' | 'woken' | 'lapsed' | 'graded' | 'ruled';

export interface JobReport extends Record<Work, number> {
  lost: number;
  handedOver: number;
  purged: number;
  /** What there was no reason to keep any more. */
  ended: number;
}

/** What is done for a merchant in one turn, and for how many at most. */
const TURN: Record<Work, { most: number; work: (job: JobContext, merchantId: MerchantId, limit: number) => Promise<Part> }> = {
  due: { most: 60, work: openDueReminders },
  woken: { most: 100, work: wakeContacts },
  lapsed: { most: 100, work: lapseCustomers },
  graded: { most: 100, work: gradeCustomers },
  ruled: { most: 60, work: holdRules },
};

/**
 * One run of the timer: bounded, and safe to repeat, since WeChat runs a failed timer again. The round over the merchants
 * goes on where the last run stopped. What fails of one merchant, or of one kind, stops nothing else.
 */
export async function runJobs(): Promise<JobReport> {
  const job = jobContext();
  const began = performance.now();
  const isAt = (ms: number) => performance.now() - began >= ms;
  const report: JobReport = { lost: 0, due: 0, woken: 0, lapsed: 0, graded: 0, ruled: 0, handedOver: 0, purged: 0, ended: 0 };
  report.lost = (await attempt({ job: 'lost' }, () => giveUpLostClaims(job, NOTICES_AT_ONCE))) ?? 0;
  await attempt({ job: JOB }, () => roundOfMerchants(job, report, () => isAt(ROUND_ENDS)));
  await attempt({ job: 'notices' }, () => inTurns([job], (turn) => handOver(turn, report), () => isAt(NOTICES_END)));
  report.purged = (await attempt({ job: 'purge' }, () => purgePlatform(job, PURGED_A_RUN))) ?? 0;
  report.ended = (await attempt({ job: 'retention' }, () => endKeeping(job, ENDED_A_RUN))) ?? 0;
  console.log(JSON.stringify({ job: JOB, ...report }));
  return report;
}

async function roundOfMerchants(job: JobContext, report: JobReport, isOver: () => boolean): Promise<void> {
  const progress = await job.progress(JOB);
  const merchants = await job.merchants(progress?.after ?? '', MERCHANTS_A_RUN);
  const begun = await inTurns(merchants, (merchantId) => turnOf(job, merchantId, report), isOver);
  const finished = begun === merchants.length && merchants.length < MERCHANTS_A_RUN;
  await job.saveProgress({ _id: JOB, after: finished ? '' : (merchants[begun - 1] ?? progress?.after ?? ''), day: job.today });
}

async function turnOf(job: JobContext, merchantId: MerchantId, report: JobReport): Promise<boolean> {
  let hasMore = false;
  for (const name of Object.keys(TURN) as Work[]) {
    const { most, work } = TURN[name];
    const part = await attempt({ job: name, merchantId }, () => work(job, merchantId, most));
    report[name] += part?.done ?? 0;
    hasMore ||= part?.more ?? false;
  }
  return hasMore;
}

async function handOver(job: JobContext, report: JobReport): Promise<boolean> {
  const { done, more } = await dispatchNotices(job, NOTICES_AT_ONCE);
  report.handedOver += done;
  return more;
}
