import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../shared/ui/button';
import { CopyByHand } from '../../shared/ui/copy-by-hand';
import { copyText } from '../../shared/ui/copy-text';
import { Sheet } from '../../shared/ui/sheet';
import styles from './tell-sheet.module.scss';

export interface TellSheetProps {
  name: string;
  text: string;
  /** On the button that copies. */
  copy: string;
  onClose: () => void;
  /** Takes back what is told of. */
  onUndo?: () => void;
}

/** Somebody cannot be told by notice: the words are ready for the chat. */
export function TellSheet({ name, text, copy, onClose, onUndo }: TellSheetProps) {
  const [byHand, setByHand] = useState(false);
  const copyIt = async () => {
    if (await copyText(text)) onClose();
    else setByHand(true);
  };
  if (byHand) return <CopyByHand text={text} onClose={onClose} />;
  const footer = (
    <>
      {onUndo && <Button kind="plain" onClick={onUndo}>撤销</Button>}
      <Button onClick={() => void copyIt()}>{copy}</Button>
    </>
  );
  return (
    <Sheet open title={`告诉${name}一声`} onClose={onClose} footer={footer}>
      <View className={styles.words}>{text}</View>
    </Sheet>
  );
}
