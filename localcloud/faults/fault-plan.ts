import { CloudError } from '../cloud-error';

const KINDS = ['kill-process-before', 'kill-process-after', 'kill-worker-before', 'kill-worker-after', 'fail', 'drop-reply', 'delay'] as const;

export type FaultKind = (typeof KINDS)[number];

/** "The n-th call that matches goes wrong in this way", once. */
export interface Fault {
  /** Without an action every database call matches. */
  match?: { action?: string; collection?: string };
  /** Counted from 1 among the matching calls after the fault was set. */
  nth: number;
  then: FaultKind;
  /** For `delay`, in real ms. */
  delayMs?: number;
  /** For `fail`: the wire code and text, SYS_ERR when absent. */
  code?: string;
  message?: string;
}

/** What is to happen around one call. */
export interface CallFault {
  before(): Promise<void>;
  /** True when the connection is to be cut instead of answered. */
  after(): Promise<boolean>;
}

const NO_FAULT: CallFault = { before: async () => undefined, after: async () => false };

/** The faults asked for, each spent when it strikes. */
export class FaultPlan {
  private pending: (Fault & { seen: number })[] = [];

  /** Throws INVALID_PARAM for a fault that could never strike. */
  add(fault: Fault): void {
    if (!KINDS.includes(fault.then) || !Number.isInteger(fault.nth) || fault.nth < 1) {
      throw new CloudError('INVALID_PARAM', `give nth, counted from 1, and then: one of ${KINDS.join(', ')}`);
    }
    this.pending.push({ ...fault, seen: 0 });
  }

  clear(): void {
    this.pending = [];
  }

  /** Counts the call against every pending fault and returns the one that strikes now. */
  next(action: string, collection: string, killWorker: () => void): CallFault {
    const matching = this.pending.filter(({ match = {} }) => {
      const sameAction = match.action === undefined ? action.startsWith('database.') : match.action === action;
      return sameAction && (match.collection === undefined || match.collection === collection);
    });
    for (const fault of matching) fault.seen += 1;
    const due = matching.find((fault) => fault.seen === fault.nth);
    if (!due) return NO_FAULT;
    this.pending = this.pending.filter((fault) => fault !== due);
    return strike(due, killWorker);
  }
}

function strike(fault: Fault, killWorker: () => void): CallFault {
  return {
    async before() {
      if (fault.then === 'kill-process-before') killProcess();
      if (fault.then === 'kill-worker-before') {
        killWorker();
        throw new CloudError('SYS_ERR', '[InternalError] the instance was killed');
      }
      if (fault.then === 'fail') throw new CloudError(fault.code ?? 'SYS_ERR', fault.message ?? '[InternalError] injected failure');
      if (fault.then === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? 1000));
    },
    async after() {
      if (fault.then === 'kill-process-after') killProcess();
      if (fault.then === 'kill-worker-after') killWorker();
      return fault.then === 'drop-reply' || fault.then === 'kill-worker-after';
    },
  };
}

function killProcess(): void {
  process.kill(process.pid, 'SIGKILL');
}
