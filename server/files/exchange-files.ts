import type { Outbox } from '../platform/outbox';

/** A document names other files than before: the new ones stay, and those it names no more go. */
export async function exchangeFiles(outbox: Outbox, before: readonly string[], after: readonly string[]): Promise<void> {
  await outbox.keepFiles(after.filter((fileId) => !before.includes(fileId)));
  await outbox.removeFiles(before.filter((fileId) => !after.includes(fileId)));
}
