import { ok, refuse, type Result } from '../../core/kernel/result';
import type { CallerId } from '../../core/kernel/ids';
import { shanghaiDayOf } from '../../core/kernel/time';
import type { ActionInput, ActionName } from '../../core/contract';
import type { AssistantRecord } from '../platform/collections';
import type { Command, CommandContext, Query, QueryContext } from '../platform/context';
import { assistantsOf, merchantOf } from './merchant-settings';

export const listAssistants: Query<'assistants.list'> = async (context) => {
  const listed = assistantsOf(await merchantOf(context));
  const all = [...unlisted(listed, await allOf(context)), ...listed];
  return ok({ rows: all.map(({ callerId, name, joinedAt, seesCosts }) => ({ callerId, name: name ?? '', joinedDay: joinedAt === null ? null : shanghaiDayOf(joinedAt), seesCosts })) });
};

export const setAssistantRights = changing<'assistants.setRights'>(({ seesCosts }) => ({ seesCosts }));
export const renameAssistant = changing<'assistants.rename'>(({ name }) => ({ name: name.trim() }));
export const removeAssistant = changing<'assistants.remove'>(() => null);

type Changing = Extract<ActionName, 'assistants.setRights' | 'assistants.rename' | 'assistants.remove'>;
type Change = Partial<Pick<AssistantRecord, 'name' | 'seesCosts'>> | null;

/** A change of one assistant, also of one who joined before there was a list: their own account tells of them. */
function changing<N extends Changing>(changeOf: (input: ActionInput<N>) => Change): Command<N, AssistantRecord[]> {
  return {
    before: async (context) => ok(await allOf(context)),
    run: (context, input, found) => changed(context, input.callerId, found, changeOf(input)) as never,
  };
}

function allOf({ accounts, caller }: QueryContext): Promise<AssistantRecord[]> {
  return accounts.assistantsOf(caller.merchantId);
}

function unlisted(listed: readonly AssistantRecord[], found: readonly AssistantRecord[]): AssistantRecord[] {
  return found.filter(({ callerId }) => listed.every((one) => one.callerId !== callerId));
}

/** The merchant's list, and the assistant's own account, which every call of theirs is judged by. */
async function changed(context: CommandContext, callerId: CallerId, found: readonly AssistantRecord[], change: Change): Promise<Result<Record<string, never>, 'ASSISTANT_NOT_FOUND'>> {
  const merchant = await merchantOf(context);
  const listed = assistantsOf(merchant);
  const assistants = [...unlisted(listed, found), ...listed];
  const assistant = assistants.find((one) => one.callerId === callerId);
  if (!assistant) return refuse('ASSISTANT_NOT_FOUND', 'callerId');
  const next = change === null ? null : { ...assistant, ...change };
  await context.documents.replace('merchants', { ...merchant, assistants: assistants.flatMap((one) => (one === assistant ? (next ?? []) : [one])) });
  await context.accounts.changeAssistant(merchant.merchantId, assistant, next && { seesCosts: next.seesCosts });
  return ok({});
}
