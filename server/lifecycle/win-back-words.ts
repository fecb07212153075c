import { displayName, formOfAddress } from '../../core/customers/customer';
import { ok, refuse } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { toldIn } from '../../core/reminders/contact-facts';
import { winBackReason } from '../../core/reminders/win-back';
import { chooseWordings } from '../../core/words/choose-wording';
import { slotValues } from '../../core/words/reason-words';
import { readCustomer } from '../customers/customer-repository';
import type { Query } from '../platform/context';
import { readDesk } from '../reminders/desk-repository';

export const winBackWords: Query<'lifecycle.winBackWords'> = async ({ documents, caller, now }, { customerId }) => {
  const customer = await readCustomer(documents, customerId);
  if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
  const { stage, contact, record } = customer;
  const contactedDay = contact.contacted[contact.contacted.length - 1] ?? null;
  const reason = winBackReason(record);
  if (reason === null) return ok({ reason, texts: [], usedUp: null, copied: null, contactedDay });
  const { wordings } = await readDesk(documents, caller.merchantId);
  const values = slotValues(reason, formOfAddress(displayName(customer)), shanghaiDayOf(now));
  const words = chooseWordings(wordings, { kind: 'lapsing', stage, productId: null, about: null, values, said: contact.said, told: toldIn(contact), personId: customerId });
  return ok({ reason, ...words, copied: contact.copied?.key === reason.key ? contact.copied : null, contactedDay });
};
