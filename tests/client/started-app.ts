import type { CallerId } from '../../core/kernel/ids';
import type { TestShop } from '../support/test-shop';
import { NO_SIGNAL, phone, type WechatPhone } from '../support/wechat-phone';

/** The queue of what waits, as one start of the app has it. */
export type StartedApp = Awaited<ReturnType<typeof startApp>>;

/** Starts the app anew on the same phone, without its pages: in memory is what the phone has kept, and nothing else. */
export async function startApp(activeId: CallerId) {
  phone.changesLeft = Infinity;
  jest.resetModules();
  const [store, underWay, replay, { runOrWait }, { useSessionStore }, ids] = await Promise.all([
    import('../../miniprogram/src/shared/cloud/waiting-store'),
    import('../../miniprogram/src/shared/cloud/under-way'),
    import('../../miniprogram/src/shared/cloud/replay'),
    import('../../miniprogram/src/shared/cloud/run-or-wait'),
    import('../../miniprogram/src/shared/cloud/session-store'),
    import('../../miniprogram/src/shared/cloud/new-id'),
  ]);
  useSessionStore.setState({ callers: [], activeId, known: true, lost: null });
  return { ...store, ...underWay, ...replay, ...ids, runOrWait, waiting: () => store.useWaitingStore.getState().commands };
}

/** As whom the owner of the shop acts. */
export function callerOf({ owner: { as } }: TestShop): CallerId {
  if (as === undefined) throw new Error('the owner acts as somebody');
  return as;
}

/** A phone with nothing on it and no signal. */
export function emptyPhone(): void {
  Object.assign(phone, { stored: new Map(), room: Infinity, changesLeft: Infinity, cloud: () => Promise.reject(NO_SIGNAL) } satisfies WechatPhone);
}

/** The keys under which something that waits lies on the phone. */
export function keysOfWaiting(): string[] {
  return [...phone.stored.keys()].filter((key) => key.startsWith('waiting') && key !== 'waiting.order');
}
