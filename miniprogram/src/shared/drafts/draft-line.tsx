import { View } from '@tarojs/components';
import styles from './draft-line.module.scss';
import type { DraftState } from './use-draft';

const RESUMED = '接着上次没存的填';
const CLASHED = '接着上次没存的填，别处后来改过';

/** Above a form that goes on from an earlier time: that it does, and the way to begin anew, with its way back. */
export function DraftLine({ draft: { line, clashed, throwAway, putBack } }: { draft: Pick<DraftState, 'line' | 'clashed' | 'throwAway' | 'putBack'> }) {
  if (line === null) return null;
  return (
    <View className={styles.line}>
      <View className={styles.text}>{line === 'thrown' ? '没存的已去掉' : clashed ? CLASHED : RESUMED}</View>
      <View className={styles.act} hoverClass={styles.pressed} aria-role="button" onClick={line === 'thrown' ? putBack : throwAway}>{line === 'thrown' ? '撤销' : '不要了'}</View>
    </View>
  );
}
