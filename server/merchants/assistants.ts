import { ok, refuse, type Result } from '../../core/kernel/result';
import type { CallerId } from '../../core/kernel/ids';
import { shanghaiDayOf } from '../../core/kernel/time';
import type { AssistantRights } from '../../core/merchants/assistant';
import type { Command, CommandContext, Query } from '../platform/context';
import { assistantsOf, merchantOf } from './merchant-settings';

export const listAssistants: Query<'assistants.list'> = async (context) => {
  const merchant = await merchantOf(context);
  return ok({ rows: assistantsOf(merchant).map(({ callerId, joinedAt, seesCosts }) => ({ callerId, joinedDay: shanghaiDayOf(joinedAt), seesCosts })) });
};

export const setAssistantRights: Command<'assistants.setRights'> = {
  run: (context, { callerId, seesCosts }) => changed(context, callerId, { seesCosts }),
};

export const removeAssistant: Command<'assistants.remove'> = {
  run: (context, { callerId }) => changed(context, callerId, null),
};

/** The merchant's list, and the assistant's own account, which every call of theirs is judged by. */
async function changed(context: CommandContext, callerId: CallerId, rights: AssistantRights | null): Promise<Result<Record<string, never>, 'ASSISTANT_NOT_FOUND'>> {
  const merchant = await merchantOf(context);
  const assistants = assistantsOf(merchant);
  const assistant = assistants.find((one) => one.callerId === callerId);
  if (!assistant) return refuse('ASSISTANT_NOT_FOUND', 'callerId');
  const next = assistants.flatMap((one) => (one !== assistant ? [one] : rights === null ? [] : [{ ...one, ...rights }]));
  await context.documents.replace('merchants', { ...merchant, assistants: next });
  await context.accounts.changeAssistant(merchant.merchantId, assistant, rights);
  return ok({});
}
