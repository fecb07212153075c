import { createsCustomer, type WaitingCommand } from '../../shared/cloud/waiting-command';
import { dropWaiting, takeBackWaiting } from '../../shared/cloud/waiting-store';
import { showRefusal, showToast } from '../../shared/ui/feedback';
import { showUndo } from '../../shared/ui/undo-bar';
import { SENT_MEANWHILE } from './tell-change';
import { useWho } from './use-who';

/** Gives up what waits, with the way back. */
export function useDiscard(command: WaitingCommand): () => void {
  const who = useWho(command);
  return () => {
    const gone = dropWaiting(command);
    if (gone.length === 0) return showToast(`${SENT_MEANWHILE}，没有删掉`);
    const also = gone.length > 1 ? `和她的另外 ${gone.length - 1} 条` : '';
    showUndo(createsCustomer(command) ? `删掉了新客户「${who}」${also}` : '删掉了这一条', () => {
      if (!takeBackWaiting(gone)) showRefusal('PHONE_FULL');
    });
  };
}
