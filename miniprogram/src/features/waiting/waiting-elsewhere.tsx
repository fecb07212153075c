import { View } from '@tarojs/components';
import type { CallerView } from '@core/merchants/merchants.contract';
import type { WaitingCommand } from '../../shared/cloud/waiting-command';
import { Button } from '../../shared/ui/button';
import { Cell } from '../../shared/ui/cell';
import { Sheet } from '../../shared/ui/sheet';
import { goOnAs } from '../session/go-on-as';
import { useDiscard } from './use-discard';
import { useWho } from './use-who';
import styles from './waiting-list.module.scss';
import { waitingBrief, waitingWords } from './waiting-words';

interface Elsewhere {
  command: WaitingCommand;
  /** In whose name it waits; undefined for one whom this person may act as no longer. */
  caller: CallerView | undefined;
}

export function ElsewhereLine({ command, caller, failing, onOpen }: Elsewhere & { failing: boolean; onOpen: () => void }) {
  const who = useWho(command);
  return <Cell title={`${who} ${waitingWords(command)}`} brief={`${shopOf(caller)} · ${waitingBrief(command, failing)}`} arrow onClick={onOpen} />;
}

/** One that was written in another shop: customers, products and own fields are that shop's, so it is corrected there. Mounted when it opens. */
export function ElsewhereSheet({ command, caller, onClose }: Elsewhere & { onClose: () => void }) {
  const who = useWho(command);
  const discard = useDiscard(command);
  const drop = () => {
    onClose();
    discard();
  };
  return (
    <Sheet
      open
      title={who}
      onClose={onClose}
      footer={
        <>
          <Button kind="danger" onClick={drop}>不要了</Button>
          {caller && <Button onClick={() => goOnAs(caller)}>切换到这家店</Button>}
        </>
      }
    >
      <View className={styles.value}>{waitingWords(command)}</View>
      <View className={styles.why}>{caller ? `这是在「${caller.merchantName}」记的，要改先切换过去` : '你已经不在记这一条的店里了'}</View>
    </Sheet>
  );
}

function shopOf(caller: CallerView | undefined): string {
  return caller?.merchantName ?? '另一家店';
}
