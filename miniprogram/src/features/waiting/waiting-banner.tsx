import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { replayWaiting } from '../../shared/cloud/replay';
import { useSessionStore } from '../../shared/cloud/session-store';
import { useWhileShown } from '../../shared/cloud/use-while-shown';
import { needsPerson } from '../../shared/cloud/waiting-command';
import { useWaitingStore } from '../../shared/cloud/waiting-store';
import { openPage } from '../../shared/routes/open-page';
import { Icon } from '../../shared/ui/icon';
import styles from './waiting-banner.module.scss';

const AGAIN_MS = 6_000;

/** Says what has not reached the server yet, tries again by itself, and leads to the list. Nothing while nothing waits. */
export function WaitingBanner() {
  const as = useSessionStore((session) => session.activeId);
  const commands = useWhileShown(useWaitingStore, (state) => state.commands);
  const refused = commands.filter(needsPerson).length;
  const waiting = commands.length - refused;
  useDidShow(() => void replayWaiting());
  useEffect(() => {
    if (waiting === 0) return undefined;
    void replayWaiting();
    const timer = setInterval(() => void replayWaiting(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [waiting]);
  return (
    <View>
      {commands.length > 0 && (
        <View className={`${styles.banner} ${refused > 0 ? styles.refused : ''}`} hoverClass={styles.pressed} aria-role="button" onClick={() => openPage('waiting')}>
          <Icon name={refused > 0 ? 'warn' : 'clock'} size={18} />
          <View className={styles.words}>{refused > 0 ? `${refused} 条没保存成功，点开处理` : `没信号也记下了：${waiting} 条等着上传${commands.some((command) => command.as !== as) ? '，有别的店的' : ''}`}</View>
          <Icon name="next" size={16} />
        </View>
      )}
    </View>
  );
}
