import type { ActionInput, ActionValue } from '@core/contract';
import { addFen, fen, timesFen } from '@core/kernel/money';
import type { CustomerId } from '@core/kernel/ids';
import type { Catalogue } from '@core/merchants/merchants.contract';
import type { IndexedPerson } from '@core/search/indexed-person';
import { usePeopleStore } from '../people/people-store';
import { tagsAfter } from '../people/with-waiting';
import { keepAnswer } from './kept-answers';
import { queryClient } from './query-client';
import type { WaitingAction, WaitingCommand } from './waiting-command';

/** What a form may go on with while its command waits: as the server would answer, as far as the phone can know. */
export function answerWhileWaiting({ action, input, requestId }: WaitingCommand): ActionValue<WaitingAction> {
  const person = personOf(input.customerId);
  switch (action) {
    case 'customers.save':
      return { customerId: input.customerId, version: (input.version ?? 0) + 1 };
    case 'customers.note':
      return { entryId: requestId };
    case 'customers.tag':
      return { tagIds: tagsAfter(person?.tagIds ?? [], input) };
    case 'orders.place':
      return {
        orderId: input.orderId,
        totalFen: fen(Math.max(0, addFen(fen(0), ...input.lines.map(({ priceFen, quantity }) => timesFen(priceFen, quantity))) - (input.discountFen ?? 0))),
        stage: person?.stage ?? 'prospect',
        stageMoved: false,
        owedFen: person?.owedFen ?? fen(0),
        // What follows from the order is known when the server has it.
        nextRunOutDay: null,
        lowStock: [],
      };
  }
}

/** Lets a tag that was made without signal stand under its name, after the next start too. */
export function showWhileWaiting({ action, input }: WaitingCommand): void {
  if (action !== 'customers.tag') return;
  for (const [key, book] of queryClient.getQueriesData<Catalogue>({ queryKey: ['merchants.catalogue'] })) {
    if (!book) continue;
    const named = { ...book, tags: [...book.tags, ...newTags(book, input)] };
    queryClient.setQueryData(key, named);
    keepAnswer(key, named);
  }
}

function newTags({ tags }: Catalogue, { add }: ActionInput<'customers.tag'>): Catalogue['tags'] {
  return add.filter(({ tagId }) => !tags.some((known) => known.tagId === tagId));
}

function personOf(customerId: CustomerId): IndexedPerson | undefined {
  return usePeopleStore.getState().index.byId.get(customerId)?.person;
}
