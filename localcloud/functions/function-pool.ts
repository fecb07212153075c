import { CloudError } from '../cloud-error';
import type { FunctionInstance } from './function-instance';

/** How many instances of one function may run at once; further calls wait. */
const MAX_INSTANCES = 4;

/** The instances of one function: grows while calls overlap, keeps idle ones for the next call. */
export class FunctionPool {
  private readonly instances: FunctionInstance[] = [];
  private readonly idle: FunctionInstance[] = [];
  private readonly waiting: { take: (instance: FunctionInstance) => void; leave: (why: Error) => void }[] = [];
  private retired = false;
  private ended = false;

  constructor(
    /** The version of the function's code that the instances hold. */
    readonly version: string,
    private readonly create: () => FunctionInstance,
  ) {}

  /** Takes no new calls: idle instances end now, the others when their calls have ended. */
  retire(): void {
    this.retired = true;
    for (const instance of this.idle.splice(0)) void instance.stop();
  }

  /** True when a retired pool has ended its last call. */
  get isOver(): boolean {
    this.dropDead();
    return this.retired && this.instances.length === 0;
  }

  /** An instance that no one else uses until it is given back. @throws when the pool has ended, also while waiting */
  async take(): Promise<FunctionInstance> {
    if (this.ended) throw hasEnded();
    this.dropDead();
    const ready = this.idle.pop();
    if (ready) return ready;
    if (this.instances.length < MAX_INSTANCES) return this.add();
    return new Promise((take, leave) => this.waiting.push({ take, leave }));
  }

  giveBack(instance: FunctionInstance): void {
    this.dropDead();
    const next = this.waiting.shift();
    if (next) next.take(instance.dead ? this.add() : instance);
    else if (this.retired) void instance.stop();
    else if (!instance.dead) this.idle.push(instance);
  }

  find(id: string): FunctionInstance | undefined {
    return this.instances.find((instance) => instance.id === id);
  }

  /** Ends all instances, and lets none begin any more. */
  async stop(): Promise<void> {
    this.ended = true;
    for (const { leave } of this.waiting.splice(0)) leave(hasEnded());
    await Promise.all(this.instances.splice(0).map((instance) => instance.stop()));
    this.idle.length = 0;
  }

  /** An instance may die between calls, of an error in work it left running. */
  private dropDead(): void {
    for (const list of [this.instances, this.idle]) list.splice(0, list.length, ...list.filter((instance) => !instance.dead));
  }

  private add(): FunctionInstance {
    const created = this.create();
    this.instances.push(created);
    return created;
  }
}

function hasEnded(): CloudError {
  return new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the instances of the function have ended');
}
