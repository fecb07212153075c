import { jobContext, type JobContext } from '../platform/job-context';
import { endKeeping } from './retention';
import { dispatchNotices, giveUpLostClaims } from './dispatch-notices';
import { gradeCustomers } from '../totals/grade-customers';
import { lapseCustomers } from './lapse-customers';
import { wakeContacts } from './wake-contacts';
import { holdRules, isSpent, leftOf, type RuleWork } from './hold-rules';
import { openDueReminders } from './open-due-reminders';
import { purgePlatform } from './purge-platform';

const MERCHANTS_A_RUN = 100;
const REMINDERS_A_RUN = 200;
const WAKES_A_RUN = 200;
const LAPSES_A_RUN = 100;
const GRADES_A_RUN = 400;
const RULES_A_RUN: RuleWork = { held: 600, read: 5_000 };
const NOTICES_A_RUN = 50;
const PURGED_A_RUN = 200;
const ENDED_A_RUN = 50;
const JOB = 'round';

export interface JobReport {
  lost: number;
  due: number;
  woken: number;
  lapsed: number;
  graded: number;
  /** Whom rules were held against, and whom sweeps looked at for it. */
  ruled: number;
  swept: number;
  handedOver: number;
  purged: number;
  /** What there was no reason to keep any more. */
  ended: number;
}

/**
 * One run of the timer: bounded, and safe to repeat, since WeChat runs a failed timer again. The round over the merchants
 * goes on where the last run stopped.
 */
export async function runJobs(): Promise<JobReport> {
  const job = jobContext();
  const report: JobReport = { lost: await giveUpLostClaims(job, NOTICES_A_RUN), due: 0, woken: 0, lapsed: 0, graded: 0, ruled: 0, swept: 0, handedOver: 0, purged: 0, ended: 0 };
  await roundOfMerchants(job, report);
  report.handedOver = await dispatchNotices(job, NOTICES_A_RUN);
  report.purged = await purgePlatform(job, PURGED_A_RUN);
  report.ended = await endKeeping(job, ENDED_A_RUN);
  console.log(JSON.stringify({ job: JOB, ...report }));
  return report;
}

async function roundOfMerchants(job: JobContext, report: JobReport): Promise<void> {
  const progress = await job.progress(JOB);
  const merchants = await job.merchants(progress?.after ?? '', MERCHANTS_A_RUN);
  let after = '';
  let rulesLeft = RULES_A_RUN;
  for (const merchantId of merchants) {
    report.due += await openDueReminders(job, merchantId, REMINDERS_A_RUN - report.due);
    report.woken += await wakeContacts(job, merchantId, WAKES_A_RUN - report.woken);
    report.lapsed += await lapseCustomers(job, merchantId, LAPSES_A_RUN - report.lapsed);
    report.graded += await gradeCustomers(job, merchantId, GRADES_A_RUN - report.graded);
    rulesLeft = leftOf(rulesLeft, await holdRules(job, merchantId, rulesLeft));
    if (isSpent(rulesLeft) || report.woken >= WAKES_A_RUN || report.graded >= GRADES_A_RUN || report.due >= REMINDERS_A_RUN || report.lapsed >= LAPSES_A_RUN) break;
    after = merchantId;
  }
  const ruled = leftOf(RULES_A_RUN, rulesLeft);
  report.ruled = ruled.held;
  report.swept = ruled.read;
  const finished = after === (merchants[merchants.length - 1] ?? '') && merchants.length < MERCHANTS_A_RUN;
  await job.saveProgress({ _id: JOB, after: finished ? '' : after || (progress?.after ?? ''), day: job.today });
}
