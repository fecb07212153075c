import { newId } from '../../core/kernel/ids';
import { ok, refuse } from '../../core/kernel/result';
import { DEFAULT_LEVELS } from '../../core/resellers/level';
import type { AnyoneCommand } from '../platform/context';

export const createMerchant: AnyoneCommand<'merchants.create'> = {
  async run({ accounts, random }, { merchantId, name: typed }) {
    const name = typed.trim();
    if (!name) return refuse('NAME_MISSING', 'name');
    const user = await accounts.user();
    if (user.callers.some((caller) => caller.kind === 'member' && caller.role === 'owner')) return refuse('ALREADY_OWNER');
    await accounts.documentsOfNew(merchantId).create('merchants', {
      _id: merchantId,
      name,
      tags: [],
      levels: [...DEFAULT_LEVELS],
      templates: {},
    });
    const callerId = newId('caller', random);
    await accounts.saveUser({ ...user, callers: [...user.callers, { callerId, kind: 'member', role: 'owner', merchantId, merchantName: name }] });
    return ok({ merchantId, callerId });
  },
};
