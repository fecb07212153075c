import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** What one process needed for one file; `outcome` is how many rows it found, or why it refused. */
export interface ReaderCost {
  outcome: string;
  ms: number;
  cpuMs: number;
  /** Of `cpuMs`, up to rows of typed cells; as much as all when nothing else is done. */
  readCpuMs: number;
  /** Of the whole process. */
  peakMb: number;
}

/** Reads the file that the process was started with, and prints what that cost as JSON. */
export async function measureReader(read: (bytes: Uint8Array, name: string, hasRows: () => void) => Promise<number | string>): Promise<void> {
  const file = process.argv[2] ?? '';
  const [started, before] = [performance.now(), process.cpuUsage()];
  let readCpuMs: number | null = null;
  const cpuMs = (): number => {
    const { user, system } = process.cpuUsage(before);
    return Math.round((user + system) / 1000);
  };
  const outcome = await read(readFileSync(file), basename(file), () => (readCpuMs = cpuMs())).catch((error: unknown) => `failed: ${String(error).slice(0, 60)}`);
  const all = cpuMs();
  const cost: ReaderCost = { outcome: String(outcome), ms: Math.round(performance.now() - started), cpuMs: all, readCpuMs: readCpuMs ?? all, peakMb: peakMb() };
  console.log(JSON.stringify(cost));
}

/** Linux counts what the parent had at the start among the most that a process used; the mark of its own memory does not. */
function peakMb(): number {
  const own = existsSync('/proc/self/status') ? /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined;
  return Math.round(Number(own ?? process.resourceUsage().maxRSS) / 1024);
}
