import { View } from '@tarojs/components';
import { openPage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import styles from './nobody-today.module.scss';

/** Nobody is left to contact: all done, or nobody's goods run out yet. */
export function NobodyToday({ done }: { done: number }) {
  if (done > 0) return <EmptyState title="今天都联系过了" brief={`联系了 ${done} 人，辛苦啦。明天快用完的会自动排上来`} />;
  return (
    <EmptyState
      title="今天没有要联系的人"
      brief="记下客户买了什么，快用完的那天会自动出现在这里，话术也写好"
      action={
        <View className={styles.ways}>
          <Button onClick={() => openPage('import')}>导入客户</Button>
          <Button kind="plain" onClick={() => openPage('orderEdit')}>记一单</Button>
        </View>
      }
    />
  );
}
