import { View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from '../../shared/ui/icon';
import styles from './ready-text.module.scss';

/** The words to send, as a chat bubble: two lines, all of them after a tap. */
export function ReadyText({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  return (
    <View className={styles.bubble} aria-role="button" aria-label={open ? '收起文案' : '展开文案'} onClick={() => setOpen(!open)}>
      <View className={`${styles.text} ${open ? '' : styles.folded}`}>{text}</View>
      <View className={`${styles.fold} ${open ? styles.up : ''}`}>
        <Icon name="next" size={14} />
      </View>
    </View>
  );
}
