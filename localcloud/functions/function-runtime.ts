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

export interface FunctionRuntimeOptions {
  directory: string | undefined;
  clock: CloudClock;
  gatewayUrl: () => string;
}

/** Runs the deployed functions in instances of their own and remembers the latest runs. */
export class FunctionRuntime {
  private readonly configs: Map<string, FunctionConfig>;
  private readonly pools = new Map<string, FunctionPool>();
  private readonly recent: Invocation[] = [];

  constructor(private readonly options: FunctionRuntimeOptions) {
    const configs = options.directory ? readFunctions(options.directory) : [];
    this.configs = new Map(configs.map((config) => [config.name, config]));
  }

  functions(): FunctionConfig[] {
    return [...this.configs.values()];
  }

  /** Runs a function; the error carries the platform's FUNCTION* code. */
  async invoke(request: InvocationRequest): Promise<InvocationResult> {
    const config = this.configs.get(request.functionName);
    if (!config) throw new CloudError('FUNCTION_NOT_FOUND', 'FunctionName parameter could not be found');
    const invocation = this.begin(request);
    const pool = this.poolOf(config, request.env);
    const instance = await pool.take();
    invocation.coldStart = !instance.used;
    const started = performance.now();
    try {
      const json = await instance.run(invocation, this.options.clock.offsetMs);
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
    if (instanceId === undefined) return undefined;
    for (const pool of this.pools.values()) {
      const found = pool.find(instanceId);
      if (found) return found.current;
    }
    return undefined;
  }

  /** The latest runs, newest first. */
  invocations(limit: number): Invocation[] {
    return this.recent.slice(-limit).reverse();
  }

  /** Ends all instances; the next call starts a new one. */
  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.stop()));
    this.pools.clear();
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
    if (known) return known;
    const fallbackModules = join(__dirname, '..', '..', 'node_modules');
    const pool = new FunctionPool(() => new FunctionInstance(randomUUID(), config, env, this.options.gatewayUrl(), fallbackModules, this.options.clock.offsetMs));
    this.pools.set(key, pool);
    return pool;
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
