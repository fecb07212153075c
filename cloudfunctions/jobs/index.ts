import { cloud } from '../../server/platform/sdk';
import { runJobs } from '../../server/jobs/run-jobs';

/** Timers only: a call that carries an OPENID comes from a mini-program and is refused. */
export async function main() {
  if (cloud.getWXContext().OPENID) return { ok: false, code: 'NOT_ALLOWED' };
  return { ok: true, value: await runJobs() };
}
