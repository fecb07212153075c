type Listener = () => void;

/** The part of AbortSignal that the data layer uses. */
class SmallAbortSignal {
  aborted = false;
  reason: unknown = undefined;
  private readonly listeners = new Set<Listener>();

  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  fire(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    for (const listener of this.listeners) listener();
    this.listeners.clear();
  }
}

/** Stands in for the global in the WeChat build, where there is none; the bundler puts it in (config/index.ts). */
export class AbortController {
  readonly signal = new SmallAbortSignal();

  abort(reason: unknown = new Error('aborted')): void {
    this.signal.fire(reason);
  }
}
