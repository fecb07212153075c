import { View } from '@tarojs/components';
import type { RefusalCode } from '@core/contract';
import type { PhoneRefusal } from '../cloud/phone-refusal';
import { refusalCopy } from '../copy/refusals';
import { Button } from './button';
import styles from './error-state.module.scss';
import { Strip } from './strip';

export interface ErrorStateProps {
  code: RefusalCode | PhoneRefusal;
  onRetry?: () => void;
  /** A thin line above content that is already on screen, instead of a whole page. */
  inline?: boolean;
  /** What to say in place of the words of the code. */
  words?: string;
}

/** What went wrong, by code, with a way to try again. */
export function ErrorState({ code, onRetry, inline = false, words = refusalCopy[code] }: ErrorStateProps) {
  if (inline) return <Strip tone="warning" text={words} act="重试" onAct={onRetry} />;
  return (
    <View className={styles.error}>
      <View className={styles.mark}>!</View>
      <View className={styles.text}>{words}</View>
      {onRetry && (
        <View className={styles.retry}>
          <Button kind="plain" onClick={onRetry}>再试一次</Button>
        </View>
      )}
    </View>
  );
}
