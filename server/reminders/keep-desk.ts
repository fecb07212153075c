import { ok, refuse } from '../../core/kernel/result';
import { wordingFaults } from '../../core/words/slots-of-kind';
import { MAX_WORDINGS } from '../../core/words/wording';
import type { Command, Query } from '../platform/context';
import { readDesk } from './desk-repository';

export const openDesk: Query<'desk.open'> = async ({ documents, caller }) => {
  const { rules, wordings } = await readDesk(documents, caller.merchantId);
  return ok({ rules, wordings });
};

export const setRules: Command<'desk.setRules'> = {
  async run({ documents, caller }, rules) {
    await documents.putDerived('desks', { ...(await readDesk(documents, caller.merchantId)), rules: { ...rules, off: [...new Set(rules.off)] } });
    return ok({});
  },
};

export const saveWording: Command<'desk.saveWording'> = {
  async run({ documents, caller }, typed) {
    const wording = { ...typed, about: typed.about ?? null, text: typed.text.trim() };
    if (!wording.text) return refuse('TEXT_MISSING', 'text');
    const { unknown, unpaired } = wordingFaults(wording.text, wording.kind);
    if (unknown.length > 0 || unpaired) return refuse('SLOT_UNKNOWN', 'text');
    const desk = await readDesk(documents, caller.merchantId);
    const others = desk.wordings.filter(({ wordingId }) => wordingId !== wording.wordingId);
    if (others.length >= MAX_WORDINGS) return refuse('TOO_MANY_WORDINGS');
    await documents.putDerived('desks', { ...desk, wordings: [...others, wording] });
    return ok({});
  },
};

export const removeWording: Command<'desk.removeWording'> = {
  async run({ documents, caller }, { wordingId }) {
    const desk = await readDesk(documents, caller.merchantId);
    await documents.putDerived('desks', { ...desk, wordings: desk.wordings.filter((wording) => wording.wordingId !== wordingId) });
    return ok({});
  },
};
