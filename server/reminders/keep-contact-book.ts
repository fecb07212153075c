import { newId } from '../../core/kernel/ids';
import { ok, refuse } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { livePlans, MAX_PLANS, ownPlans } from '../../core/reminders/plan';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import { tell } from '../customers/timeline';
import type { Command } from '../platform/context';

export const recordEnquiry: Command<'reminders.recordEnquiry'> = {
  async run({ documents, now, random }, { customerId, text: typed }) {
    const text = typed.trim();
    if (!text) return refuse('TEXT_MISSING', 'text');
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    const contact = { ...customer.contact, asked: { day: shanghaiDayOf(now), text } };
    await documents.replace('customers', changedCustomer(customer, { contact }, now));
    await tell(documents, customerId, now, [{ occasion: newId('request', random), entry: { kind: 'enquiry', text } }]);
    return ok({});
  },
};

export const setComplaint: Command<'reminders.setComplaint'> = {
  async run({ documents, now, random }, { customerId, open, text }) {
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    if (customer.contact.complaint === open) return ok({});
    await documents.replace('customers', changedCustomer(customer, { contact: { ...customer.contact, complaint: open } }, now));
    await tell(documents, customerId, now, [{ occasion: newId('request', random), entry: { kind: 'complaint', open, text: text.trim() } }]);
    return ok({});
  },
};

export const savePlan: Command<'plans.save'> = {
  async run({ documents, now }, { customerId, putBack = false, ...typed }) {
    const plan = { ...typed, text: typed.text.trim() };
    if (!plan.text) return refuse('TEXT_MISSING', 'text');
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    const { plans } = customer.contact;
    const held = plans.find(({ planId }) => planId === plan.planId);
    if (plan.start < shanghaiDayOf(now) && held?.start !== plan.start && !putBack) return refuse('DAY_IN_PAST', 'start');
    if (!held && ownPlans(livePlans(customer.contact)).length >= MAX_PLANS) return refuse('TOO_MANY_PLANS', 'customerId');
    const next = held ? plans.map((one) => (one === held ? plan : one)) : [...plans, plan];
    await documents.replace('customers', changedCustomer(customer, { contact: { ...customer.contact, plans: next } }, now));
    return ok({});
  },
};

export const removePlan: Command<'plans.remove'> = {
  async run({ documents, now }, { customerId, planId }) {
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    const plans = customer.contact.plans.filter((plan) => plan.planId !== planId);
    await documents.replace('customers', changedCustomer(customer, { contact: { ...customer.contact, plans } }, now));
    return ok({});
  },
};
