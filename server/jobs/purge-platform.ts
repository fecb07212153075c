import { stamp } from '../../core/kernel/list-key';
import { ANSWER_KEPT_DAYS } from '../../core/kernel/stored-answer';
import { DAY_MS, utcMs } from '../../core/kernel/time';
import type { OutboxState } from '../platform/outbox-document';
import { FILE_DAYS } from '../platform/cloud-files';
import type { JobContext } from '../platform/job-context';

/** A notice's id names its occasion and keeps it from being queued twice; the longest cycles run out within half a year. */
const NOTICE_DAYS = 180;
/** After it ran out. The chat still holds the card, and whoever accepted it finds their page through it. */
const CARD_DAYS = 365;

const UNDER_WAY: readonly OutboxState[] = ['pending', 'claimed'];

/**
 * Removes what the platform keeps of things long over, at most `limit` of each kind and the oldest first, so that the next
 * run goes on by itself. Answers how many were removed. What is not yet old is never read.
 */
export async function purgePlatform(job: JobContext, limit: number): Promise<number> {
  const [answers, notices, cards] = [utcMs(job.now - ANSWER_KEPT_DAYS * DAY_MS), utcMs(job.now - NOTICE_DAYS * DAY_MS), utcMs(job.now - CARD_DAYS * DAY_MS)];
  const oldNotices = await job.oldest('outbox', 'byTime', stamp(notices), limit);
  return (
    (await job.removeAll('requests', await job.oldest('requests', 'byTime', answers, limit))) +
    (await job.removeAll('outbox', oldNotices.filter(({ state }) => !UNDER_WAY.includes(state)))) +
    (await job.removeAll('cards', await job.oldest('cards', 'byExpiry', cards, limit))) +
    (await purgeFiles(job, limit))
  );
}

/** The file first, then the note of it: what breaks off in between is met again. What was reserved and never opened is found by its path. */
async function purgeFiles(job: JobContext, limit: number): Promise<number> {
  const old = await job.oldest('written_files', 'byTime', utcMs(job.now - FILE_DAYS * DAY_MS), limit);
  const unopened = old.flatMap(({ fileId, path }) => (fileId === '' && path !== undefined ? [path] : []));
  const found = await job.idsOfPaths(unopened);
  const idOf = new Map(unopened.map((path, index) => [path, found[index] ?? '']));
  const notes = old.map((note) => ({ _id: note._id, fileId: note.fileId || (idOf.get(note.path ?? '') ?? '') }));
  const gone = new Set(await job.removeFiles(notes.map(({ fileId }) => fileId)));
  return job.removeAll('written_files', notes.filter(({ fileId }) => gone.has(fileId)));
}
