import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { CloudError } from '../cloud-error';
import type { CloudClock } from '../clock/cloud-clock';
import { readFunctions, type FunctionConfig } from './function-config';
import { FunctionInstance } from './function-instance';
import { FunctionPool } from './function-pool';
import type { Invocation, InvocationRequest, InvocationResult } from './invocation';
import { OperationMeter } from './operation-meter';

const KEPT_INVOCATIONS = 500;
/** The largest event and return value of a function (the quota page of 云函数). */
const MAX_PAYLOAD_BYTES = 6 * 1024 * 1024;
const ADVISED_EVENT_BYTES = 100 * 1024;

export interface FunctionRuntimeOptions {
  directory: string | undefined;
  clock: CloudClock;
  gatewayUrl: () => string;
  /** Look at the folder before each call. */
  hotReload: boolean;
}

/** Runs the deployed functions in instances of their own and remembers the latest runs. */
export class FunctionRuntime {
  private readonly known = new Map<string, FunctionConfig>();
  private readonly pools = new Map<string, FunctionPool>();
  private retired: FunctionPool[] = [];
  private readonly recent: Invocation[] = [];
  private ended = false;

  constructor(private readonly options: FunctionRuntimeOptions) {
    if (options.directory) this.remember(readFunctions(options.directory));
  }

  /**
   * The functions of the folder: as they were at the start, or with `hotReload` as they are now. One that vanished stays
   * as it was, because a build may take it away for a moment.
   */
  functions(): FunctionConfig[] {
    if (this.options.hotReload && this.options.directory) this.remember(readableFunctions(this.options.directory));
    return [...this.known.values()];
  }

  /** Runs a function, in fresh instances when its files have changed; the error carries the platform's FUNCTION* code. */
  async invoke(request: InvocationRequest): Promise<InvocationResult> {
    const config = this.functions().find(({ name }) => name === request.functionName);
    if (!config) throw new CloudError('FUNCTION_NOT_FOUND', 'FunctionName parameter could not be found');
    const eventBytes = Buffer.byteLength(JSON.stringify(request.event));
    if (eventBytes > MAX_PAYLOAD_BYTES) throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', `the event of ${eventBytes} bytes is larger than ${MAX_PAYLOAD_BYTES} bytes`);
    const invocation = this.begin(request);
    if (eventBytes > ADVISED_EVENT_BYTES) invocation.logs.push({ level: 'warn', text: `the event has ${eventBytes} bytes; at most ${ADVISED_EVENT_BYTES} are advised` });
    if (this.ended) throw new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the local cloud has ended');
    const pool = this.poolOf(config, request.env);
    const instance = await pool.take();
    invocation.coldStart = !instance.used;
    const started = performance.now();
    try {
      const json = await instance.run(invocation, this.options.clock.offsetMs);
      if (Buffer.byteLength(json) > MAX_PAYLOAD_BYTES) throw new CloudError('FUNCTIONS_EXECUTE_FAIL', `the return value is larger than ${MAX_PAYLOAD_BYTES} bytes`);
      invocation.outcome = 'ok';
      return { json, invocation };
    } catch (error) {
      invocation.outcome = error instanceof CloudError ? error.code : String(error);
      throw new InvocationFailed(error as Error, invocation);
    } finally {
      invocation.durationMs = Math.round((performance.now() - started) * 10) / 10;
      pool.giveBack(instance);
    }
  }

  /** The run that an instance is busy with. */
  invocationOf(instanceId: string | undefined): Invocation | undefined {
    return this.instance(instanceId)?.current;
  }

  /** Ends an instance as a crash would; its call fails. */
  kill(instanceId: string | undefined): void {
    void this.instance(instanceId)?.stop();
  }

  /** The latest runs, newest first. */
  invocations(limit: number): Invocation[] {
    return this.recent.slice(-limit).reverse();
  }

  /** Ends all instances, and lets none begin any more: one that did would keep the process alive. */
  async end(): Promise<void> {
    this.ended = true;
    await this.restart();
  }

  /** Ends all instances; the next call starts a new one. */
  async restart(): Promise<void> {
    await Promise.all([...this.pools.values(), ...this.retired].map((pool) => pool.stop()));
    this.pools.clear();
    this.retired = [];
  }

  private remember(configs: FunctionConfig[]): void {
    for (const config of configs) this.known.set(config.name, config);
  }

  private instance(id: string | undefined): FunctionInstance | undefined {
    if (id === undefined) return undefined;
    return [...this.pools.values(), ...this.retired].map((pool) => pool.find(id)).find(Boolean);
  }

  private retire(pool: FunctionPool): void {
    pool.retire();
    this.retired = [...this.retired, pool].filter(({ isOver }) => !isOver);
  }

  private begin(request: InvocationRequest): Invocation {
    const invocation: Invocation = {
      ...request,
      id: randomUUID(),
      meter: new OperationMeter(),
      startedAt: this.options.clock.now(),
      durationMs: 0,
      coldStart: false,
      logs: [],
      outcome: 'running',
    };
    this.recent.push(invocation);
    if (this.recent.length > KEPT_INVOCATIONS) this.recent.shift();
    return invocation;
  }

  private poolOf(config: FunctionConfig, env: string): FunctionPool {
    const key = `${env}/${config.name}`;
    const known = this.pools.get(key);
    if (known?.version === config.version) return known;
    if (known) this.retire(known);
    const fallbackModules = join(__dirname, '..', '..', 'node_modules');
    const pool = new FunctionPool(config.version, () => new FunctionInstance(randomUUID(), config, env, this.options.gatewayUrl(), fallbackModules, this.options.clock.offsetMs));
    this.pools.set(key, pool);
    return pool;
  }
}

/** None while the folder is being replaced. */
function readableFunctions(directory: string): FunctionConfig[] {
  try {
    return readFunctions(directory);
  } catch {
    return [];
  }
}

/** A failed run, with what it had done until then. */
export class InvocationFailed extends CloudError {
  constructor(
    cause: Error,
    readonly invocation: Invocation,
  ) {
    super(cause instanceof CloudError ? cause.code : 'SYS_ERR', cause.message);
  }
}
