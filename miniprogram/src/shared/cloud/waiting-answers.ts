import type { ActionInput, ActionValue } from '@core/contract';
import type { Customer } from '@core/customers/customer';
import { EMPTY_PROFILE } from '@core/customers/customer';
import { addFen, fen, timesFen } from '@core/kernel/money';
import { utcMs } from '@core/kernel/time';
import type { Catalogue } from '@core/merchants/merchants.contract';
import type { IndexedPerson } from '@core/search/indexed-person';
import { changedIndex } from '@core/search/search-index';
import { usePeopleStore } from '../people/people-store';
import { queryClient } from './query-client';
import type { WaitingAction, WaitingCommand } from './waiting-store';

/** What a form may go on with while its command waits: as the server would answer, as far as the phone can know. */
export function answerWhileWaiting({ action, input, requestId }: WaitingCommand): ActionValue<WaitingAction> {
  const person = personOf(input.customerId);
  switch (action) {
    case 'customers.save':
      return { customerId: input.customerId, version: (input.version ?? 0) + 1 };
    case 'customers.note':
      return { entryId: requestId };
    case 'customers.tag':
      return { tagIds: tagsAfter(person, input) };
    case 'orders.place':
      return {
        orderId: input.orderId,
        totalFen: fen(Math.max(0, addFen(fen(0), ...input.lines.map(({ priceFen, quantity }) => timesFen(priceFen, quantity))) - (input.discountFen ?? 0))),
        stage: person?.stage ?? 'prospect',
        stageMoved: false,
        owedFen: person?.owedFen ?? fen(0),
        nextRunOutDay: person?.nextRunOutDay ?? null,
        lowStock: [],
      };
  }
}

/** Lets the phone show what waits: somebody new is found at once, a tag stands where it was put, under its name. */
export function showWhileWaiting({ action, input }: WaitingCommand): void {
  const before = personOf(input.customerId);
  const now = utcMs(Date.now());
  if (action === 'customers.save') {
    const { version, custom: _custom, referrerId: _referrer, birthday, ...profile } = input;
    showPerson({ ...(before ?? newPerson(input, now)), ...profile, ...(birthday !== undefined && { birthday }), version: (version ?? 0) + 1, spelling: '', place: input.address.slice(0, 12), changedAt: now });
  }
  if (action !== 'customers.tag') return;
  if (before) showPerson({ ...before, tagIds: tagsAfter(before, input), changedAt: now });
  queryClient.setQueriesData<Catalogue>({ queryKey: ['merchants.catalogue'] }, (book) => book && { ...book, tags: [...book.tags, ...newTags(book, input)] });
}

function newTags({ tags }: Catalogue, { add }: ActionInput<'customers.tag'>): Catalogue['tags'] {
  return add.filter(({ tagId }) => !tags.some((known) => known.tagId === tagId));
}

function personOf(customerId: Customer['customerId']): IndexedPerson | undefined {
  return usePeopleStore.getState().index.byId.get(customerId)?.person;
}

function showPerson(person: IndexedPerson): void {
  usePeopleStore.setState(({ index }) => ({ index: changedIndex(index, [person]) }));
}

function tagsAfter(person: IndexedPerson | undefined, { add, remove }: ActionInput<'customers.tag'>): IndexedPerson['tagIds'] {
  return [...new Set([...(person?.tagIds ?? []), ...add.map(({ tagId }) => tagId)])].filter((tagId) => !remove.includes(tagId));
}

function newPerson({ customerId }: ActionInput<'customers.save'>, now: IndexedPerson['createdAt']): IndexedPerson {
  return {
    ...EMPTY_PROFILE,
    customerId,
    version: 1,
    spelling: '',
    place: '',
    stage: 'prospect',
    stagePinned: false,
    tagIds: [],
    bound: false,
    silenced: false,
    orderCount: 0,
    spendFen: fen(0),
    owedFen: fen(0),
    grade: null,
    firstDay: null,
    lastDay: null,
    nextRunOutDay: null,
    lapseDay: null,
    purchases: [],
    createdAt: now,
    changedAt: now,
  };
}
