import { ok } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { asksOf } from '../../core/reminders/own-asks';
import type { Command } from '../platform/context';
import { leftAlone, remindedAgain } from '../reminders/leave-alone';
import { changeOwn, ownCustomer } from './own-customer';

export const setOwnQuiet: Command<'privacy.setQuiet'> = {
  async run(context, { quiet }) {
    const { documents, now } = context;
    const today = shanghaiDayOf(now);
    const customer = await ownCustomer(context);
    const asks = asksOf(customer.contact);
    if (quiet === (asks.quiet !== null) && quiet === customer.silenced) return ok({});
    const asked = { ...customer, contact: { ...customer.contact, asks: { ...asks, quiet: quiet ? (asks.quiet ?? today) : null } } };
    const next = await (quiet ? leftAlone(documents, asked, now) : remindedAgain(documents, asked, now));
    return changeOwn(context, customer, { silenced: next.silenced, contact: next.contact, beforeContact: null }, [{ kind: 'quiet', on: quiet, by: 'customer' }]);
  },
};

export const askDeletion: Command<'privacy.askDeletion'> = {
  async run(context, { asked }) {
    const customer = await ownCustomer(context);
    const asks = asksOf(customer.contact);
    if (asked === (asks.deletion !== null)) return ok({});
    const deletion = asked ? shanghaiDayOf(context.now) : null;
    return changeOwn(context, customer, { contact: { ...customer.contact, asks: { ...asks, deletion } } }, [{ kind: 'deletion', asked }]);
  },
};
