/**
 * Does each in turn and goes on after one that fails, so that a defect or a busy document stops nobody else's reminders.
 * What failed is logged and met again in the next run.
 */
export async function oneByOne<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      console.error(JSON.stringify({ job: 'item', defect: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
    }
  }
}
