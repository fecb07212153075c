import type { FunctionRuntime } from '../functions/function-runtime';

/** The kinds of message push that subscribe messages cause. */
export type PushEventName = 'subscribe_msg_popup_event' | 'subscribe_msg_change_event' | 'subscribe_msg_sent_event';

/** One push and what the function made of it. */
export interface Push {
  openid: string;
  event: Record<string, unknown>;
  /** `ok`, `no receiver`, or the code of the failure. */
  outcome: string;
}

export interface PushEventParts {
  functions: FunctionRuntime;
  now: () => number;
  env: string;
  appid: string;
  /** The cloud function set to receive pushes. */
  receiver: string;
}

const KEPT = 200;

/** Delivers message pushes to the receiving cloud function, if there is one. Every number is text, as WeChat sends it. */
export class PushEvents {
  private readonly pushes: Push[] = [];
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly parts: PushEventParts) {}

  /** Pushes in the background, one after the other; an empty list is no push. */
  push(openid: string, name: PushEventName, list: Record<string, string>[]): void {
    const [single] = list;
    if (single === undefined) return;
    const event = {
      ToUserName: 'gh_local',
      FromUserName: openid,
      CreateTime: String(Math.floor(this.parts.now() / 1000)),
      MsgType: 'event',
      Event: name,
      List: list.length === 1 ? single : list,
    };
    const push: Push = { openid, event, outcome: 'waiting' };
    this.pushes.push(push);
    if (this.pushes.length > KEPT) this.pushes.shift();
    this.running = this.running.then(() => this.deliver(push));
  }

  /** The latest pushes, newest first, when those under way have ended. */
  async settled(): Promise<Push[]> {
    await this.running;
    return [...this.pushes].reverse();
  }

  private async deliver(push: Push): Promise<void> {
    const { functions, env, appid, receiver } = this.parts;
    if (!functions.functions().some(({ name }) => name === receiver)) {
      push.outcome = 'no receiver';
      return;
    }
    try {
      await functions.invoke({ functionName: receiver, event: push.event, env, openid: push.openid, appid, source: 'wx_unknown' });
      push.outcome = 'ok';
    } catch (error) {
      push.outcome = (error as { code?: string }).code ?? String(error);
    }
  }
}
