import type { ActionInput, ActionName } from '../../core/contract';
import type { RequestId } from '../../core/kernel/ids';
import type { ApiClient } from '../support/api-client';
import { freshId } from '../support/fresh-id';

interface Entry {
  action: ActionName;
  input: ActionInput<ActionName>;
  requestId: RequestId;
  /** Null when the answer never came. */
  answer: string | null;
}

/** What a phone keeps of the commands it sends, so that it can send them again. */
export class CommandLog {
  private readonly entries: Entry[] = [];

  /** @throws when no answer comes or the command is refused: the phone stops there. */
  async run<N extends ActionName>(client: ApiClient, action: N, input: ActionInput<N>): Promise<void> {
    const entry: Entry = { action, input, requestId: freshId('request'), answer: null };
    this.entries.push(entry);
    const answer = await client.call(action, input, { requestId: entry.requestId });
    expect(answer).toMatchObject({ ok: true });
    entry.answer = JSON.stringify(answer);
  }

  /** Sends everything again, in its order, and expects the answers that were given. */
  async replay(client: ApiClient): Promise<void> {
    for (const { action, input, requestId, answer } of this.entries) {
      const again = await client.call(action, input, { requestId });
      expect(again).toMatchObject({ ok: true });
      if (answer !== null) expect(`${action} ${JSON.stringify(again)}`).toBe(`${action} ${answer}`);
    }
  }

  get unanswered(): number {
    return this.entries.filter((entry) => entry.answer === null).length;
  }

  count(action: ActionName): number {
    return this.entries.filter((entry) => entry.action === action).length;
  }
}
