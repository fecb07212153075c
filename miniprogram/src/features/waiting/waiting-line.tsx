import { View } from '@tarojs/components';
import { needsPerson, type WaitingCommand } from '../../shared/cloud/waiting-command';
import { Cell } from '../../shared/ui/cell';
import { ConflictChoice } from './conflict-choice';
import { Remedies } from './remedies';
import { useDiscard } from './use-discard';
import { useWho } from './use-who';
import styles from './waiting-list.module.scss';
import { waitingBrief, waitingWords } from './waiting-words';

export interface WaitingLineProps {
  command: WaitingCommand;
  /** The server failed at it when it was last sent. */
  failing: boolean;
  onOpen: () => void;
}

/** One thing that waits: what and why; a tap opens it. What the server did not take has what can be done about it below. */
export function WaitingLine({ command, failing, onOpen }: WaitingLineProps) {
  const who = useWho(command);
  const discard = useDiscard(command);
  const conflict = command.refused === 'CHANGED_MEANWHILE' && command.action === 'customers.save';
  return (
    <View className={styles.entry}>
      <Cell title={`${who} ${waitingWords(command)}`} brief={waitingBrief(command, failing)} arrow onClick={onOpen} />
      <View>
        {conflict && command.action === 'customers.save' && <ConflictChoice save={command} onDiscard={discard} />}
        {needsPerson(command) && !conflict && <Remedies command={command} onDiscard={discard} />}
      </View>
    </View>
  );
}
