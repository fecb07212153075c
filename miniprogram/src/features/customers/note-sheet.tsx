import { Textarea, View } from '@tarojs/components';
import type { CustomerId } from '@core/kernel/ids';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { refusalCopy } from '../../shared/copy/refusals';
import { Button } from '../../shared/ui/button';
import { showDone } from '../../shared/ui/feedback';
import { Sheet } from '../../shared/ui/sheet';
import { useSteadyValue } from '../../shared/ui/use-steady-value';
import styles from './note-sheet.module.scss';

const LONGEST = 500;

/** Writes down what was said or done with a customer. Mounted when it opens. */
export function NoteSheet({ customerId, onClose }: { customerId: CustomerId; onClose: () => void }) {
  const [text, setText] = useState('');
  const [error, setError] = useState('');
  const { shown, generation, typed } = useSteadyValue(text, setText);
  const command = useCommand('customers.note', ['customers.get', 'customers.timeline']);

  const save = async () => {
    if (text.trim() === '') return setError(refusalCopy.NOTE_EMPTY);
    const answer = await command.run({ customerId, text: text.trim() });
    if (!answer.ok) return setError(refusalCopy[answer.code]);
    showDone('记下了');
    onClose();
  };

  return (
    <Sheet open title="写跟进" onClose={onClose} footer={<Button loading={command.pending} onClick={() => void save()}>保存</Button>}>
      <View className={styles.box}>
        <Textarea
          key={generation}
          className={styles.text}
          value={shown}
          placeholder="聊了什么、她在意什么、下次什么时候找她"
          placeholderClass={styles.placeholder}
          maxlength={LONGEST}
          focus
          onInput={(event) => typed(event.detail.value)}
        />
        {error !== '' && <View className={styles.error}>{error}</View>}
      </View>
    </Sheet>
  );
}
