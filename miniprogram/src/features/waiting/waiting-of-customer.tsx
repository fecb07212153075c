import { View } from '@tarojs/components';
import { needsPerson, type WaitingCommand } from '../../shared/cloud/waiting-command';
import { openPage } from '../../shared/routes/open-page';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { waitingWords, writtenAt } from './waiting-words';

const SHOWN = 5;

/** What was written of a customer and is not with the server yet, above what is: orders above the orders, all of it above the timeline. */
export function WaitingOfCustomer({ waiting, part }: { waiting: readonly WaitingCommand[]; part: 'timeline' | 'orders' }) {
  const shown = waiting.filter(({ action }) => part === 'timeline' || action === 'orders.place');
  if (shown.length === 0) return null;
  return (
    <View>
      <CellGroup note={shown.length > SHOWN ? `还有 ${shown.length - SHOWN} 条` : undefined}>
        {shown.slice(-SHOWN).reverse().map((command) => (
          <Cell key={command.requestId} title={waitingWords(command)} brief={needsPerson(command) ? '没保存成功，点开处理' : `${writtenAt(command)} 记的，等着上传`} arrow onClick={() => openPage('waiting')} />
        ))}
      </CellGroup>
    </View>
  );
}
