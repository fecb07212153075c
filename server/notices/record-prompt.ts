import { ok } from '../../core/kernel/result';
import { afterPrompt } from '../../core/notices/grant-ledger';
import type { Command } from '../platform/context';

export const recordPrompt: Command<'notices.recordPrompt'> = {
  async run({ accounts }, { results }) {
    const user = await accounts.user();
    const quota = afterPrompt(user.quota, results);
    await accounts.saveUser({ ...user, quota });
    return ok({ quota });
  },
};
