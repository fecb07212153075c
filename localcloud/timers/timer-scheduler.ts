import { CloudError } from '../cloud-error';
import type { CloudClock } from '../clock/cloud-clock';
import type { FunctionRuntime } from '../functions/function-runtime';
import type { OperationStats } from '../functions/operation-meter';
import type { Table } from '../state/system-store';
import { nextSlot, parseCron, type CronSchedule } from './cron';

const RETRY_DELAY_MS = 60_000;
const MAX_RETRIES = 2;
/** Long sleeps are cut, because the cloud's clock may be moved meanwhile. */
const MAX_SLEEP_MS = 30_000;

interface Timer {
  functionName: string;
  name: string;
  cron: string;
  schedule: CronSchedule;
}

/** What is to go wrong with the next slot of a function's timers. */
export interface Irregularity {
  function: string;
  /** How long after its slot it fires, in ms of cloud time. */
  lateMs?: number;
  /** How many times it fires; 1 unless given. */
  times?: number;
}

interface Retry {
  timer: Timer;
  slot: number;
  dueAt: number;
  attempt: number;
}

/** How one timer run went. */
export interface TimerRun {
  function: string;
  name: string;
  /** The moment the run stands for, in UTC ms. */
  slot: number;
  attempt: number;
  ok: boolean;
  result?: unknown;
  error?: { code: string; message: string };
  stats?: OperationStats;
}

export interface TimerSchedulerParts {
  functions: FunctionRuntime;
  clock: CloudClock;
  /** The last slot fired by `function/name`. */
  marks: Table<number>;
  env: string;
  appid: string;
}

/**
 * Fires the functions' timers. A slot is marked on disk before its run, so that no restart runs it again; slots that
 * pass while the local cloud is down are skipped. A failed run is repeated twice, a minute apart.
 */
export class TimerScheduler {
  private readonly schedules = new Map<string, CronSchedule | undefined>();
  private irregularities: Irregularity[] = [];
  private retries: Retry[] = [];
  private sleep: NodeJS.Timeout | undefined;
  private seenUntil: number;
  private running = Promise.resolve();

  constructor(private readonly parts: TimerSchedulerParts) {
    for (const { timers } of parts.functions.functions()) for (const { cron } of timers) parseCron(cron);
    this.seenUntil = parts.clock.now();
  }

  /** Begins to fire by itself. */
  start(): void {
    this.seenUntil = this.parts.clock.now();
    this.rest();
  }

  async stop(): Promise<void> {
    clearTimeout(this.sleep);
    this.retries = [];
    await this.running;
  }

  list(): { function: string; name: string; cron: string; nextDue: number | undefined }[] {
    const now = this.parts.clock.now();
    return this.timers().map(({ functionName, name, cron, schedule }) => ({ function: functionName, name, cron, nextDue: nextSlot(schedule, now) }));
  }

  /** Runs a timer now; the function's only timer when no name is given. */
  async runNow(functionName: string, name: string | undefined): Promise<TimerRun> {
    const timer = this.timers().find((candidate) => candidate.functionName === functionName && (name === undefined || candidate.name === name));
    if (!timer) throw new CloudError('INVALID_PARAM', `no timer ${name ?? ''} of function ${functionName}`);
    return this.run(timer, this.parts.clock.now(), 0);
  }

  /**
   * Fires what has come due since the last look, each timer once however many of its slots have passed, and waits for
   * the runs. After the clock was set back, what lies ahead again fires again.
   */
  async catchUp(): Promise<TimerRun[]> {
    const now = this.parts.clock.now();
    if (now < this.seenUntil) this.forgetMarksAfter(now);
    const fired = this.timers().flatMap((timer) => {
      const slot = this.dueSlot(timer, now);
      return slot === undefined ? [] : [{ timer, slot }];
    });
    this.seenUntil = now;
    for (const { timer, slot } of fired) this.parts.marks.put(markKey(timer), slot);
    const waiting = [...fired.flatMap(({ timer, slot }) => this.firingsOf(timer, slot)), ...this.retries];
    const due = waiting.filter(({ dueAt }) => dueAt <= now);
    this.retries = waiting.filter(({ dueAt }) => dueAt > now);
    const runs = Promise.all(due.map(({ timer, slot, attempt }) => this.runWithRetry(timer, slot, attempt)));
    this.running = runs.then(() => undefined);
    return runs;
  }

  /** Makes the next slot of the function's timers irregular; a slot spends it. */
  disturb(irregularity: Irregularity): void {
    this.irregularities.push(irregularity);
  }

  calm(): void {
    this.irregularities = [];
  }

  /** Once, at its slot, unless it was asked otherwise. */
  private firingsOf(timer: Timer, slot: number): Retry[] {
    const found = this.irregularities.find((one) => one.function === timer.functionName);
    this.irregularities = this.irregularities.filter((one) => one !== found);
    const { lateMs = 0, times = 1 } = found ?? {};
    return Array.from({ length: times }, () => ({ timer, slot, attempt: 0, dueAt: slot + lateMs }));
  }

  /** The timers as the functions' folders name them now; one whose cron cannot be read is left out. */
  private timers(): Timer[] {
    return this.parts.functions.functions().flatMap(({ name: functionName, timers }) =>
      timers.flatMap(({ name, cron }) => {
        const schedule = this.scheduleOf(cron);
        return schedule ? [{ functionName, name, cron, schedule }] : [];
      }),
    );
  }

  private scheduleOf(cron: string): CronSchedule | undefined {
    if (!this.schedules.has(cron)) this.schedules.set(cron, readableCron(cron));
    return this.schedules.get(cron);
  }

  private dueSlot(timer: Timer, now: number): number | undefined {
    const after = Math.max(this.seenUntil, this.parts.marks.get(markKey(timer)) ?? -Infinity);
    const slot = nextSlot(timer.schedule, after);
    return slot !== undefined && slot <= now ? slot : undefined;
  }

  private async runWithRetry(timer: Timer, slot: number, attempt: number): Promise<TimerRun> {
    const run = await this.run(timer, slot, attempt);
    if (!run.ok && attempt < MAX_RETRIES) {
      this.retries.push({ timer, slot, attempt: attempt + 1, dueAt: this.parts.clock.now() + RETRY_DELAY_MS });
    }
    return run;
  }

  private async run(timer: Timer, slot: number, attempt: number): Promise<TimerRun> {
    const event = { Type: 'Timer', TriggerName: timer.name, Time: new Date(slot).toISOString().replace(/\.\d+Z$/, 'Z') };
    const about = { function: timer.functionName, name: timer.name, slot, attempt };
    const { env, appid } = this.parts;
    try {
      const { json, invocation } = await this.parts.functions.invoke({ functionName: timer.functionName, event, env, openid: '', appid, source: 'wx_trigger' });
      return { ...about, ok: true, result: JSON.parse(json), stats: invocation.meter.stats };
    } catch (error) {
      const code = error instanceof CloudError ? error.code : 'SYS_ERR';
      return { ...about, ok: false, error: { code, message: (error as Error).message } };
    }
  }

  private forgetMarksAfter(now: number): void {
    for (const timer of this.timers()) if ((this.parts.marks.get(markKey(timer)) ?? 0) > now) this.parts.marks.remove(markKey(timer));
    this.seenUntil = now;
  }

  private rest(): void {
    const now = this.parts.clock.now();
    const moments = [...this.timers().map(({ schedule }) => nextSlot(schedule, now)), ...this.retries.map(({ dueAt }) => dueAt)];
    const next = Math.min(...moments.filter((moment): moment is number => moment !== undefined), now + MAX_SLEEP_MS);
    this.sleep = setTimeout(() => void this.catchUp().then(() => this.rest()), Math.max(0, next - now) + 5);
    this.sleep.unref();
  }
}

function readableCron(cron: string): CronSchedule | undefined {
  try {
    return parseCron(cron);
  } catch {
    return undefined;
  }
}

function markKey({ functionName, name }: Timer): string {
  return `${functionName}/${name}`;
}
