import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { useVisible } from '../cloud/use-visible';
import { goBack, showTab } from '../routes/open-page';
import { Icon } from './icon';
import './browser-frame.scss';
import styles from './page-nav.module.scss';

export function PageNav({ title, root }: { title: string; root: boolean }) {
  const visible = useVisible();
  useEffect(() => {
    if (visible) document.title = title;
  }, [visible, title]);
  return (
    <View className={styles.nav}>
      {!root && (
        <View className={styles.back} hoverClass={styles.pressed} aria-label="返回" onClick={() => goBack(() => void showTab('today'))}>
          <Icon name="back" />
        </View>
      )}
      <View className={styles.title}>{title}</View>
    </View>
  );
}
