import { Text, View } from '@tarojs/components';
import { Button } from '../../shared/ui/button';
import { copyText } from '../../shared/ui/copy-text';
import { showToast } from '../../shared/ui/feedback';
import styles from './hand-over.module.scss';
import type { HandOverProps } from './hand-over';

/** A browser has no chat to share into: the link itself, to be opened as somebody else. */
export function HandOver({ path }: HandOverProps) {
  const link = path === undefined ? undefined : `${window.location.origin}${window.location.pathname}#/${path}`;
  const copy = async () => {
    if (link !== undefined && !(await copyText(link))) showToast('复制不了，请长按选中');
  };
  return (
    <View>
      <View className={styles.link}>
        <Text selectable>{link ?? '正在生成…'}</Text>
      </View>
      <View className={styles.buttons}>
        <Button kind="plain" disabled={link === undefined} onClick={() => void copy()}>复制链接</Button>
        <Button disabled={link === undefined} onClick={() => window.open(link, '_blank', 'noopener')}>打开</Button>
      </View>
    </View>
  );
}
