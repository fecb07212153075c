import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface TimerTrigger {
  name: string;
  /** Seven fields: second minute hour day month weekday year. */
  cron: string;
}

/** A function's folder as it would be deployed. */
export interface FunctionConfig {
  name: string;
  entry: string;
  timeoutMs: number;
  memoryMb: number;
  timers: TimerTrigger[];
  /** The openapi names it may call, such as `subscribeMessage.send`. */
  openapi: string[];
  /** Changes with any file of the function, its installed packages apart. */
  version: string;
}

const DEFAULT_TIMEOUT_S = 3;
const DEFAULT_MEMORY_MB = 256;

/** Reads `<directory>/<name>/{index.js,config.json}` of every function; the platform's defaults fill the gaps. */
export function readFunctions(directory: string): FunctionConfig[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(directory, entry.name, 'index.js')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => readFunction(directory, name));
}

interface ConfigFile {
  timeout?: number;
  memorySize?: number;
  triggers?: { name: string; type: string; config: string }[];
  permissions?: { openapi?: string[] };
}

function readFunction(directory: string, name: string): FunctionConfig {
  const path = join(directory, name, 'config.json');
  const file: ConfigFile = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ConfigFile) : {};
  return {
    name,
    entry: join(directory, name, 'index.js'),
    timeoutMs: (file.timeout ?? DEFAULT_TIMEOUT_S) * 1000,
    memoryMb: file.memorySize ?? DEFAULT_MEMORY_MB,
    timers: (file.triggers ?? []).filter(({ type }) => type === 'timer').map(({ name: trigger, config }) => ({ name: trigger, cron: config })),
    openapi: file.permissions?.openapi ?? [],
    version: versionOf(join(directory, name)),
  };
}

function versionOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return `${entry.name}/(${versionOf(path)})`;
      const stat = statSync(path, { throwIfNoEntry: false });
      return `${entry.name}:${stat?.mtimeMs}:${stat?.size}`;
    })
    .join();
}
