import { createsCustomer, type WaitingCommand } from '../../shared/cloud/waiting-command';
import { dropWaiting, takeBackWaiting } from '../../shared/cloud/waiting-store';
import { showUndo } from '../../shared/ui/undo-bar';
import { useWho } from './use-who';

/** Gives up what waits, with the way back. */
export function useDiscard(command: WaitingCommand): () => void {
  const who = useWho(command);
  return () => {
    const gone = dropWaiting(command);
    const also = gone.length > 1 ? `和她的另外 ${gone.length - 1} 条` : '';
    showUndo(createsCustomer(command) ? `删掉了新客户「${who}」${also}` : '删掉了这一条', () => takeBackWaiting(gone));
  };
}
