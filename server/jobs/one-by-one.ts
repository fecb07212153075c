import { attempt } from './attempt';

/** Transactions that run at the same time. */
const LANES = 4;

/**
 * Does each in turn and goes on after one that fails, so that a defect or a busy document stops nobody else's reminders.
 * What failed is logged and met again in the next run. Answers how many were done.
 */
export async function oneByOne<T extends { _id: string }>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<number> {
  let done = 0;
  for (const item of items) {
    await attempt({ item: item._id }, async () => {
      await work(item);
      done += 1;
    });
  }
  return done;
}

/** The same, some at a time; those of one person one after another. */
export async function inLanes<T extends { _id: string; customerId: string }>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<number> {
  const people = [...new Set(items.map(({ customerId }) => customerId))];
  const laneOf = new Map(people.map((customerId, index) => [customerId, index % LANES]));
  const lanes = Array.from({ length: LANES }, (_, lane) => oneByOne(items.filter(({ customerId }) => laneOf.get(customerId) === lane), work));
  return (await Promise.all(lanes)).reduce((sum, done) => sum + done, 0);
}
