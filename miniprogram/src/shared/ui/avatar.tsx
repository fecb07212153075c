import { View } from '@tarojs/components';
import styles from './avatar.module.scss';
import { initialOf } from './initial-of';

const COLOURS = 6;

/** A person's initial on a colour that follows from their id, so that it never changes. */
export function Avatar({ id, name, size = 44 }: { id: string; name: string; size?: number }) {
  const colour = [...id].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % COLOURS;
  const side = `${size}px`;
  return (
    <View className={`${styles.avatar} ${styles[`c${colour}`]}`} style={{ width: side, height: side, lineHeight: side, fontSize: `${Math.round(size * 0.4)}px` }}>
      {initialOf(name)}
    </View>
  );
}
