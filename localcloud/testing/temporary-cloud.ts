import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from '../local-cloud';
import type { Sdk } from './sdk-types';

/** A running local cloud in a folder of its own, with the SDK pointed at it. */
export interface TemporaryCloud extends LocalCloud {
  dir: string;
  sdk: Sdk;
  /** Sends JSON to the local interface and returns the answer. */
  api<T = Record<string, unknown>>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T>;
  /** Closes it and removes the folder. */
  discard(): Promise<void>;
}

/** Source files of functions by name: `{ hello: { 'index.js': '…', 'config.json': '…' } }`. */
export type FunctionSources = Record<string, Record<string, string>>;

export async function startTemporaryCloud(options: Partial<LocalCloudOptions> & { functions?: FunctionSources } = {}): Promise<TemporaryCloud> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'localcloud-'));
  const functionsDir = options.functions && writeFunctions(join(dir, 'functions'), options.functions);
  const cloud = await startLocalCloud({ functionsDir, timers: false, ...options, dir });
  return {
    ...cloud,
    dir,
    sdk: loadSdk(cloud.url),
    async api<T>(method: string, path: string, body?: unknown) {
      const response = await fetch(`${cloud.url}${path}`, { method, body: body === undefined ? undefined : JSON.stringify(body) });
      return (await response.json()) as T;
    },
    async discard() {
      await cloud.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** The unmodified SDK, reading the environment variables a function instance has. */
export function loadSdk(url: string): Sdk {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'any-id',
    TENCENTCLOUD_SECRETKEY: 'any-key',
    TENCENTCLOUD_SESSIONTOKEN: 'any-token',
    TCB_ENV: 'local-env',
    SCF_NAMESPACE: 'local-env',
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_CONTEXT_CNFG',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  });
  const sdk = require('wx-server-sdk') as Sdk;
  sdk.init({ env: 'local-env' });
  return sdk;
}

/** Writes the sources where a cloud looks for them, and returns the folder. */
export function writeFunctions(directory: string, sources: FunctionSources): string {
  for (const [name, files] of Object.entries(sources)) {
    mkdirSync(join(directory, name), { recursive: true });
    for (const [file, content] of Object.entries(files)) writeFileSync(join(directory, name, file), content);
  }
  return directory;
}
