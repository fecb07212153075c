import { displayName } from '../../core/customers/customer';
import { newId, type CustomerId } from '../../core/kernel/ids';
import { ok, refuse } from '../../core/kernel/result';
import { detailsOf, namedIn } from '../../core/profile/details';
import type { PersonLink } from '../../core/profile/profile.contract';
import { withRelation } from '../../core/profile/relations';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import { tell } from '../customers/timeline';
import type { CustomerDocument } from '../platform/collections';
import type { Command, Query } from '../platform/context';
import { changeReferrer } from './referrals';

/** How many who name a customer are read: what a page can show. */
const MOST_NAMING = 50;

export const readRelations: Query<'profile.relations'> = async ({ documents }, { customerId }) => {
  const customer = await readCustomer(documents, customerId);
  if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
  const { referrerId, relations } = detailsOf(customer);
  const namedIds = namedIn(detailsOf(customer));
  const named = namedIds.length > 0 ? await documents.getMany('customers', namedIds) : [];
  const present = new Map(named.filter(({ removed }) => !removed).map((other) => [other.customerId, other]));
  const naming = await documents.find('customers', { index: 'byRelated', equals: { removed: false, relatedIds: customerId }, limit: MOST_NAMING + 1 });
  const shown = naming.slice(0, MOST_NAMING);
  const referrer = referrerId === null ? undefined : present.get(referrerId);
  const own = relations.flatMap(({ otherId, kind }) => linkOf(present.get(otherId), (link) => ({ ...link, kind })));
  const theirs = shown.flatMap((other) => detailsOf(other).relations.filter(({ otherId }) => otherId === customerId).flatMap(({ kind }) => linkOf(other, (link) => ({ ...link, kind }))));
  return ok({
    referrer: referrer ? personLink(referrer) : null,
    referred: shown.filter((other) => detailsOf(other).referrerId === customerId).map(personLink),
    relations: [...own, ...theirs.filter((link) => !own.some((one) => one.customerId === link.customerId))],
    more: naming.length > MOST_NAMING,
  });
};

function linkOf<V>(customer: CustomerDocument | undefined, view: (link: PersonLink) => V): V[] {
  return customer ? [view(personLink(customer))] : [];
}

function personLink(customer: CustomerDocument): PersonLink {
  return { customerId: customer.customerId, name: displayName(customer), stage: customer.stage, bought: customer.record.orderCount > 0 };
}

/** Kept with the one on whose page it was set; what the other one kept of it goes. */
export const relatePeople: Command<'profile.relate'> = {
  async run({ documents, now, random }, { customerId, otherId, kind }) {
    if (customerId === otherId) return refuse('SAME_CUSTOMER', 'otherId');
    const [customer, other] = [await readCustomer(documents, customerId), await readCustomer(documents, otherId)];
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    if (other === null && kind !== null) return refuse('CUSTOMER_NOT_FOUND', 'otherId');
    const details = detailsOf(customer);
    const relations = withRelation(details.relations, otherId, kind);
    if (!relations.ok) return relations;
    const isNew = kind !== null && !knows(customer, otherId) && !(other && knows(other, customerId));
    await documents.replace('customers', changedCustomer(customer, { details: { ...details, relations: relations.value } }, now));
    if (other && knows(other, customerId)) {
      const theirs = detailsOf(other);
      await documents.replace('customers', changedCustomer(other, { details: { ...theirs, relations: theirs.relations.filter((one) => one.otherId !== customerId) } }, now));
    }
    if (isNew && kind !== null) await tell(documents, customerId, now, [{ occasion: newId('request', random), entry: { kind: 'related', customerId: otherId, relation: kind } }]);
    return ok({});
  },
};

function knows(customer: CustomerDocument, otherId: CustomerId): boolean {
  return detailsOf(customer).relations.some((relation) => relation.otherId === otherId);
}

export const setReferrer: Command<'profile.setReferrer'> = {
  async run(context, { customerId, referrerId }) {
    const { documents, now } = context;
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    const details = detailsOf(customer);
    const changed = await changeReferrer(context, customer, details.referrerId, referrerId);
    if (!changed.ok) return changed;
    await documents.replace('customers', changedCustomer(customer, { details: { ...details, referrerId: changed.value } }, now));
    return ok({});
  },
};
