import { Text, View } from '@tarojs/components';
import styles from './copy-by-hand.module.scss';
import { Sheet } from './sheet';

/** When the clipboard was refused: the text to select with a long press. @param text null: closed. */
export function CopyByHand({ text, onClose }: { text: string | null; onClose: () => void }) {
  return (
    <Sheet open={text !== null} title="长按文字复制" onClose={onClose}>
      <View className={styles.why}>微信没有允许自动复制，长按下面的文字选「全选」「复制」。</View>
      <View className={styles.text}>
        <Text selectable userSelect>{text ?? ''}</Text>
      </View>
    </Sheet>
  );
}
