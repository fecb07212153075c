import type { ActionInput } from '../../core/contract';
import { displayName, EMPTY_PROFILE, newCustomer, readProfile, type CustomerProfile } from '../../core/customers/customer';
import { newId } from '../../core/kernel/ids';
import { ok, refuse, type Result } from '../../core/kernel/result';
import { withPastedAddress } from '../../core/profile/addresses';
import { detailsOf } from '../../core/profile/details';
import { emptyRecord } from '../../core/reorder/purchase-record';
import { changedCustomer, customerDraft, readCustomer } from '../customers/customer-repository';
import { tell } from '../customers/timeline';
import { placeOrder } from '../orders/place-order';
import type { Command, CommandContext } from '../platform/context';
import { countDays, customerCame } from '../totals/count-totals';

type Input = ActionInput<'paste.save'>;
type OrderFound = Parameters<typeof placeOrder.run>[2];

export const savePasted: Command<'paste.save', OrderFound | null> = {
  async before(context, input) {
    if (input.order === null) return ok(null);
    if (input.version !== null) return (await placeOrder.before?.(context, orderInput(input, input.order))) ?? ok(null);
    const products = await context.documents.getMany('products', input.order.lines.map((line) => line.productId));
    return ok({ products, customerVersion: 1, history: null });
  },
  async run(context, input, found) {
    const profile = readProfile({ ...EMPTY_PROFILE, name: input.name, phone: input.phone, address: input.address });
    if (!profile.ok) return profile;
    const kept = input.version === null ? await addPerson(context, input, profile.value) : await fillPerson(context, input, input.version, profile.value);
    if (!kept.ok) return kept;
    if (input.order === null || found === null) return ok({ customerId: input.customerId, stage: kept.value.stage });
    const placed = await placeOrder.run(context, orderInput(input, input.order), { ...found, customerVersion: kept.value.version });
    return placed.ok ? ok({ customerId: input.customerId, stage: placed.value.stage }) : placed;
  },
};

type Profile = Omit<CustomerProfile, 'birthday'>;
type Saved = { stage: ReturnType<typeof newCustomer>['stage']; version: number };

async function addPerson({ documents, caller, now }: CommandContext, { customerId, raw }: Input, profile: Profile): Promise<Result<Saved, never>> {
  const customer = newCustomer(customerId, { ...EMPTY_PROFILE, ...profile }, now);
  await documents.create('customers', customerDraft(customer, emptyRecord()));
  await tell(documents, customerId, now, [
    { occasion: 'created', entry: { kind: 'created', by: 'member' } },
    { occasion: 'pasted', entry: { kind: 'pasted', text: raw } },
  ]);
  await countDays(documents, caller.merchantId, customerCame(customer, 1));
  return ok({ stage: customer.stage, version: 1 });
}

/** A name or phone that is kept stays; the address of the text, with who takes parcels in there, is the newest there is. */
async function fillPerson({ documents, now, random }: CommandContext, { customerId, raw }: Input, version: number, profile: Profile): Promise<Result<Saved, 'CUSTOMER_NOT_FOUND' | 'CHANGED_MEANWHILE'>> {
  const before = await readCustomer(documents, customerId);
  if (before === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
  if (before.version !== version) return refuse('CHANGED_MEANWHILE', 'version');
  const person = { name: before.name || profile.name, phone: before.phone || profile.phone };
  const details = detailsOf(before);
  const receiver = { name: profile.name, phone: profile.phone, text: profile.address };
  const addresses = withPastedAddress(details.addresses, receiver, { ...person, name: displayName({ ...before, ...person }) }, newId('address', random));
  const next = changedCustomer(before, { ...person, details: { ...details, addresses } }, now);
  await tell(documents, customerId, now, [{ occasion: `pasted.${newId('request', random)}`, entry: { kind: 'pasted', text: raw } }]);
  return ok({ stage: next.stage, version: await documents.replace('customers', next) });
}

function orderInput({ customerId }: Input, order: NonNullable<Input['order']>): ActionInput<'orders.place'> {
  return { ...order, customerId, note: '' };
}
