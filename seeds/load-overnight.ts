import { post } from './api-client';
import { loadSeedShop, type LoadedShop } from './load';
import { isPlayed } from './play-live-events';
import { seedId } from './random';

const DAY_MS = 86_400_000;

/**
 * As {@link loadSeedShop}; a shop that is not there yet is loaded the day before and left alone for a night, so that it has
 * what the night finds: grades, who lapsed, whose rules hold.
 */
export async function loadOvernight(options: Parameters<typeof loadSeedShop>[0]): Promise<LoadedShop> {
  if (await isPlayed(options.url, seedId('merchant', 'seed'))) return loadSeedShop(options);
  const passTime = (advanceMs: number) => post(`${options.url}/_cloud/api/clock`, JSON.stringify({ advanceMs }));
  await passTime(-DAY_MS);
  try {
    return await loadSeedShop(options);
  } finally {
    await passTime(DAY_MS);
    await post(`${options.url}/_cloud/api/timers/run`, JSON.stringify({ function: 'jobs' }));
  }
}
