import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../scripts/content-stamp';

export interface ColdStart {
  /** The scripts of the function that were loaded, by name within its folder. */
  files: string[];
  /** Milliseconds to load index.js with the SDK already there. */
  loadMs: number;
  /** Milliseconds of the first run, with what it loaded on demand. */
  runMs: number;
  /** Milliseconds of processor time of both, which a busy machine draws out less. */
  cpuMs: number;
  answer: unknown;
}

/**
 * One event in a fresh process, on a database that is empty and costs nothing.
 * @param folder the function as it is deployed
 */
export async function coldStart(folder: string, event: object): Promise<ColdStart> {
  const probe = join(__dirname, 'cold-start-probe.cjs');
  const { stdout } = await promisify(execFile)(process.execPath, [probe, folder, JSON.stringify(event)], { cwd: projectRoot });
  return JSON.parse(stdout) as ColdStart;
}
