import type { CustomerId, TagId } from '@core/kernel/ids';
import type { TagView } from '@core/merchants/merchants.contract';
import { useCommand } from '../../shared/cloud/use-command';
import { showRefusal } from '../../shared/ui/feedback';
import { showUndo } from '../../shared/ui/undo-bar';
import { tagChange, tagChangeText, type TagChange } from './tag-changes';

/** Changes a customer's tags and offers to take the change back. */
export function useTagCommand(customerId: CustomerId) {
  const command = useCommand('customers.tag', ['customers.get', 'customers.list', 'customers.search', 'merchants.catalogue']);

  /** @param held the tags before. @param book names every tag involved. @returns whether it was saved. */
  const change = async (held: readonly TagId[], wanted: TagChange, book: readonly TagView[]): Promise<boolean> => {
    const answer = await command.run({ customerId, ...wanted });
    if (!answer.ok) {
      showRefusal(answer.code);
      return false;
    }
    const back = tagChange(answer.value.tagIds, held, book);
    showUndo(tagChangeText(wanted, book), () => {
      void command.run({ customerId, ...back }).then((undone) => {
        if (!undone.ok) showRefusal(undone.code);
      });
    });
    return true;
  };
  return { change, pending: command.pending };
}
