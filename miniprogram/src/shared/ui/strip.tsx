import { View } from '@tarojs/components';
import styles from './strip.module.scss';

export interface StripProps {
  /** `calm` tells, `warning` is about something that is amiss. */
  tone: 'calm' | 'warning';
  text: string;
  /** What can be done about it, in a word or two. */
  act?: string;
  onAct?: () => void;
}

/** A thin line above content that is on screen: what is to be known of it, and what can be done. */
export function Strip({ tone, text, act, onAct }: StripProps) {
  return (
    <View className={`${styles.strip} ${styles[tone]}`}>
      <View className={styles.text}>{text}</View>
      {act && onAct && <View className={styles.act} hoverClass={styles.pressed} aria-role="button" onClick={onAct}>{act}</View>}
    </View>
  );
}
