import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallerId } from '../../core/kernel/ids';
import { utcMs, type ShanghaiDay, type UtcMs } from '../../core/kernel/time';
import { startLocalCloud } from '../../localcloud/local-cloud';
import { collections } from '../../server/platform/indexes';
import type { CollectionName, Collections } from '../../server/platform/collections';
import { buildFunctions } from '../../scripts/build-functions';
import { projectRoot } from '../../scripts/content-stamp';
import { ApiClient, callFunction } from './api-client';
import { putBack, readAll } from './stored-documents';

/** Tests begin on this day, at ten in the morning in Shanghai, whenever they are run. */
export const FIRST_DAY = '2026-03-10' as ShanghaiDay;
export const FIRST_MOMENT = Date.parse(`${FIRST_DAY}T10:00:00+08:00`);

/** What a cloud's clock is moved by to show the first morning, or some minutes before it. In ms. */
export const toFirstMorning = (minutesBefore = 0): number => FIRST_MOMENT - minutesBefore * 60_000 - Date.now();

export const FUNCTIONS_DIR = join(projectRoot, 'dist', 'cloudfunctions');

/** One database call of a finished run, as the gateway saw it. */
export interface SeenOperation {
  action: string;
  collection: string;
  plan: string;
  docsExamined: number;
}

export interface SeenMessage {
  openid: string;
  templateId: string;
  fields: { label: string; value: string }[];
  page: string;
}

/** A running local cloud with the bundled functions, reached over its port only. */
export class TestCloud {
  constructor(readonly url: string) {}

  as(openid: string, callerId?: CallerId): ApiClient {
    return new ApiClient(this.url, openid, callerId);
  }

  /** Any event to any function, as a mini-program would send it. */
  async send(name: string, openid: string, event: object): Promise<unknown> {
    return (await callFunction(this.url, name, openid, event)).result;
  }

  async api<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.url}/_cloud/api/${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }

  declareCollections(): Promise<unknown> {
    return this.api('POST', 'collections', { collections });
  }

  /** Travels to a moment in Shanghai: "2026-03-10T10:00". */
  async setClock(shanghaiTime: string): Promise<void> {
    await this.api('POST', 'clock', { now: Date.parse(`${shanghaiTime}:00+08:00`) });
  }

  async passTime({ days = 0, hours = 0, minutes = 0 }: { days?: number; hours?: number; minutes?: number }): Promise<void> {
    await this.api('POST', 'clock', { advanceMs: ((days * 24 + hours) * 60 + minutes) * 60_000 });
  }

  async now(): Promise<UtcMs> {
    return utcMs((await this.api<{ now: number }>('GET', 'clock')).now);
  }

  /** One run of the timer function. */
  runJobs(): Promise<unknown> {
    return this.api('POST', 'timers/run', { function: 'jobs' });
  }

  /** What a person received, oldest first. */
  async messagesTo(openid: string): Promise<SeenMessage[]> {
    const { messages } = await this.api<{ messages: SeenMessage[] }>('GET', `messages?openid=${encodeURIComponent(openid)}`);
    return messages.reverse();
  }

  /** The database calls of the latest run. */
  async lastOperations(): Promise<SeenOperation[]> {
    const { calls } = await this.api<{ calls: { operations: SeenOperation[] }[] }>('GET', 'calls?limit=1');
    return calls[0]?.operations ?? [];
  }

  /** Every document of the collection whose field equals the value: what is stored, not what an action shows. */
  stored<C extends CollectionName>(collection: C, field: string, value: string): Promise<Collections[C][]> {
    return readAll(this.url, collection, { [field]: value }) as Promise<Collections[C][]>;
  }

  /** Changes a stored document behind everybody's back. */
  damage<C extends CollectionName>(collection: C, document: Collections[C]): Promise<void> {
    return putBack(this.url, collection, document);
  }

  async storedOne<C extends CollectionName>(collection: C, id: string): Promise<Collections[C] | undefined> {
    return (await this.stored(collection, '_id', id))[0];
  }
}

/** A cloud of its own for one test file: temporary folder, any port, strict indexes, timers at rest, a fixed morning. */
export async function openTestCloud(): Promise<{ cloud: TestCloud; close: () => Promise<void> }> {
  await buildFunctions();
  const dir = mkdtempSync(join(tmpdir(), 'shop-'));
  const local = await startLocalCloud({ dir, functionsDir: FUNCTIONS_DIR, strictIndexes: true, timers: false, clockOffsetMs: toFirstMorning() });
  const cloud = new TestCloud(local.url);
  const close = async (): Promise<void> => {
    await local.close();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    await cloud.declareCollections();
    return { cloud, close };
  } catch (error) {
    await close();
    throw error;
  }
}
