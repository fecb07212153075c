import type { RefusalCode } from '../../core/contract';
import { refuse, type Result } from '../../core/kernel/result';
import { commandContext, queryContext, type Call } from './call';
import { runTransaction } from './cloud-database';
import { Conflict, DuplicateId } from './conflict';
import { requestHash } from './request-hash';

export interface AnyCommand {
  before?: (context: never, input: never) => Promise<Result<unknown>>;
  run: (context: never, input: never, found: never) => Promise<Result<unknown>>;
}

/** Carries a refusal out of a transaction, so that it rolls back. */
class Refused extends Error {
  constructor(readonly refusal: Result<unknown, RefusalCode>) {
    super('refused');
  }
}

/**
 * Runs a command once: its answer is stored under the request id in the command's own transaction, and the same request is
 * answered from there. Refusals roll back and are not stored, so that a mended form may use its id again.
 */
export async function runCommand(command: AnyCommand, call: Call): Promise<Result<unknown, RefusalCode>> {
  const found = command.before ? await command.before(queryContext(call) as never, call.input as never) : { ok: true as const, value: undefined };
  const hash = requestHash(call.action, call.chosen?.callerId ?? call.openid, call.input);
  const requestKey = `${call.openid}.${call.requestId ?? ''}`;
  try {
    return await runTransaction(async (transaction) => {
      const earlier = await transaction.get('requests', requestKey);
      if (earlier) return earlier.hash === hash ? (earlier.result as Result<unknown, RefusalCode>) : refuse('REQUEST_ID_REUSED');
      if (!found.ok) throw new Refused(found as Result<unknown, RefusalCode>);
      const result = (await command.run(commandContext(call, transaction) as never, call.input as never, found.value as never)) as Result<unknown, RefusalCode>;
      if (!result.ok) throw new Refused(result);
      await transaction.put('requests', { _id: requestKey, hash, result, at: call.now });
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    if (error instanceof DuplicateId) return refuse('ID_TAKEN');
    if (error instanceof Conflict) return refuse('BUSY');
    throw error;
  }
}
