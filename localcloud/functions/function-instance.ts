import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CloudError } from '../cloud-error';
import type { FunctionConfig } from './function-config';
import type { Invocation } from './invocation';
import { environmentOf, identityOf, PER_CALL_NAMES } from './platform-environment';

type Report =
  | { type: 'ready' }
  | { type: 'log'; level: string; text: string }
  | { type: 'result'; json: string }
  | { type: 'error'; message: string; stack: string };

/** A worker thread holding one loaded function; it runs one request at a time. */
export class FunctionInstance {
  private readonly worker: Worker;
  private readonly loaded: Promise<void>;
  private markLoaded: () => void = () => undefined;
  private settle: ((report: Report | Error) => void) | undefined;
  current: Invocation | undefined;
  /** Set when the thread has ended and the instance must not be used again. */
  dead = false;
  used = false;

  constructor(
    readonly id: string,
    private readonly config: FunctionConfig,
    env: string,
    gatewayUrl: string,
    fallbackModules: string,
    offsetMs: number,
  ) {
    this.loaded = new Promise((resolve) => (this.markLoaded = resolve));
    this.worker = new Worker(join(__dirname, 'worker-bootstrap.cjs'), {
      env: environmentOf(env, `${gatewayUrl}/admin/i/${id}`),
      workerData: { entry: config.entry, functionName: config.name, fallbackModules, perCall: PER_CALL_NAMES, offsetMs },
      resourceLimits: { maxOldGenerationSizeMb: config.memoryMb },
    });
    this.worker.on('message', (report: Report) => this.receive(report));
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('the instance exited')));
  }

  /**
   * The return value as JSON text; throws FUNCTIONS_* when the code throws, runs too long or out of memory.
   * Loading the code does not count towards the timeout.
   */
  async run(invocation: Invocation, offsetMs: number): Promise<string> {
    this.current = invocation;
    this.used = true;
    const report = new Promise<Report | Error>((resolve) => (this.settle = resolve));
    await Promise.race([this.loaded, report]);
    this.worker.postMessage({
      event: invocation.event,
      context: this.contextOf(invocation),
      environment: identityOf(invocation),
      offsetMs,
    });
    const timer = setTimeout(() => this.timeOut(), this.config.timeoutMs);
    try {
      return unwrap(await report);
    } finally {
      clearTimeout(timer);
      this.current = undefined;
    }
  }

  async stop(): Promise<void> {
    this.dead = true;
    await this.worker.terminate();
  }

  private contextOf(invocation: Invocation): Record<string, unknown> {
    return {
      request_id: invocation.id,
      function_name: this.config.name,
      function_version: '$LATEST',
      namespace: invocation.env,
      memory_limit_in_mb: this.config.memoryMb,
      time_limit_in_ms: this.config.timeoutMs,
      callbackWaitsForEmptyEventLoop: false,
    };
  }

  private receive(report: Report): void {
    if (report.type === 'log') this.current?.logs.push({ level: report.level, text: report.text });
    else if (report.type === 'ready') this.markLoaded();
    else this.resolve(report);
  }

  private timeOut(): void {
    this.resolve(new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${this.config.timeoutMs / 1000} seconds`));
    void this.stop();
  }

  private fail(error: Error): void {
    this.dead = true;
    const outOfMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    this.resolve(outOfMemory ? new CloudError('FUNCTIONS_MEMORY_LIMIT_EXCEEDED', `memory limit of ${this.config.memoryMb} MB exceeded`) : executeFail(error.message, error.stack ?? ''));
  }

  private resolve(outcome: Report | Error): void {
    this.settle?.(outcome);
    this.settle = undefined;
  }
}

function unwrap(report: Report | Error): string {
  if (report instanceof Error) throw report;
  if (report.type === 'result') return report.json;
  throw report.type === 'error' ? executeFail(report.message, report.stack) : new Error('unexpected report');
}

function executeFail(message: string, stackTrace: string): CloudError {
  return new CloudError('FUNCTIONS_EXECUTE_FAIL', JSON.stringify({ errorCode: 1, errorMessage: 'user code exception caught', stackTrace: stackTrace || message }));
}
