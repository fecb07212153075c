import { View } from '@tarojs/components';
import type { CallerId } from '@core/kernel/ids';
import { MAX_NAME } from '@core/merchants/assistant';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { useDraft } from '../../shared/drafts/use-draft';
import { refusalCopy } from '../../shared/copy/refusals';
import { Button } from '../../shared/ui/button';
import { showDone } from '../../shared/ui/feedback';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import styles from './name-sheet.module.scss';

/** How the owner calls an assistant. Mounted when it opens. */
export function NameSheet({ callerId, name, onClose }: { callerId: CallerId; name: string; onClose: () => void }) {
  const draft = useDraft(`assistant.${callerId}`, () => ({ text: name }));
  const { text } = draft.entry;
  const [error, setError] = useState<string>();
  const command = useCommand('assistants.rename', ['assistants.list']);
  const save = async () => {
    const answer = await command.run({ callerId, name: text.trim() });
    if (!answer.ok) return setError(refusalCopy[answer.code]);
    draft.done();
    showDone('存好了');
    onClose();
  };
  return (
    <Sheet open title="助理的名字" draft={draft} onClose={onClose} footer={<Button loading={command.pending} onClick={() => void save()}>保存</Button>}>
      <View className={styles.box}>
        <Field label="名字" value={text} onChange={(typed) => draft.change({ text: typed })} placeholder="如 小吴" maxLength={MAX_NAME} error={error} autoFocus />
      </View>
    </Sheet>
  );
}
