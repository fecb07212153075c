import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** What one process needed for one file; `outcome` is how many rows it found, or why it refused. */
export interface ReaderCost {
  outcome: string;
  ms: number;
  cpuMs: number;
  /** Of the whole process. */
  peakMb: number;
}

/** Reads the file that the process was started with, and prints what that cost as JSON. */
export async function measureReader(read: (bytes: Uint8Array, name: string) => Promise<number | string>): Promise<void> {
  const file = process.argv[2] ?? '';
  const [started, before] = [performance.now(), process.cpuUsage()];
  const outcome = await read(readFileSync(file), basename(file)).catch((error: unknown) => `failed: ${String(error).slice(0, 60)}`);
  const { user, system } = process.cpuUsage(before);
  const cost: ReaderCost = { outcome: String(outcome), ms: Math.round(performance.now() - started), cpuMs: Math.round((user + system) / 1000), peakMb: Math.round(process.resourceUsage().maxRSS / 1024) };
  console.log(JSON.stringify(cost));
}
