import { askHost } from './host';
import { Refusal } from './refusal';

export interface WxOptions {
  success?(result: unknown): void;
  fail?(error: unknown): void;
  complete?(outcome: unknown): void;
}

type Reply = { errMsg: string } & Record<string, unknown>;

/**
 * An asynchronous interface of wx: callbacks when any was given, else a promise.
 * @param work gives the result's own fields, or throws what WeChat's errMsg says after the name
 */
export function wxCall<O extends object>(name: string, work: (options: O) => unknown): (options?: O & WxOptions) => Promise<Reply> | undefined {
  return (options) => {
    const given = options ?? ({} as O & WxOptions);
    const done = answer(name, work, given);
    if (!given.success && !given.fail && !given.complete) return done;
    done.then(
      (reply) => {
        given.success?.(reply);
        given.complete?.(reply);
      },
      (failure: unknown) => {
        given.fail?.(failure);
        given.complete?.(failure);
      },
    );
    return undefined;
  };
}

/** An asynchronous interface of those few that give no promise, whatever callbacks are given. */
export function wxCallWithoutPromise<O extends object>(name: string, work: (options: O) => unknown): (options?: O & WxOptions) => undefined {
  const call = wxCall(name, work);
  return (options) => {
    void call({ complete: () => undefined, ...options } as O & WxOptions);
    return undefined;
  };
}

/** The work itself begins at once, inside the caller's tap. */
async function answer<O extends object>(name: string, work: (options: O) => unknown, options: O): Promise<Reply> {
  try {
    const fields = await work(options);
    return { ...(typeof fields === 'object' ? fields : {}), errMsg: `${name}:ok` };
  } catch (error) {
    if (error instanceof Refusal) void askHost('refused', { what: `${name}: ${error.message}` });
    throw asFailure(name, error);
  }
}

function asFailure(name: string, error: unknown): Reply {
  if (error instanceof Error) return { errMsg: `${name}:${error.message.startsWith('fail') ? error.message : `fail ${error.message}`}`, ...(error instanceof Refusal ? error.codes : {}), ...('errno' in error ? { errno: error.errno } : {}) };
  return { errMsg: `${name}:fail`, ...(error as object) };
}
