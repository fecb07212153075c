import { View } from '@tarojs/components';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { MemberGate } from '../session/member-gate';
import { DuplicateGroup } from './duplicate-group';
import styles from './duplicates.module.scss';
import { useDuplicates } from './use-duplicates';

/** People who may have been written down twice, with the way to make one of them. */
export function DuplicatesScreen() {
  return (
    <Page title="找重复客户">
      <MemberGate>
        <Duplicates />
      </MemberGate>
    </Page>
  );
}

function Duplicates() {
  const { groups, looking, refusal, settle, again } = useDuplicates();
  const open = groups.filter(({ people }) => people.length > 1).length;
  return (
    <View>
      {groups.length > 0 && <View className={styles.count}>{looking ? `正在找，已看到 ${groups.length} 组` : open > 0 ? `还有 ${open} 组可能是同一个人` : '都处理完了'}</View>}
      {groups.map((group, index) => (
        <DuplicateGroup key={index} group={group} onSettle={(change) => settle(index, change)} />
      ))}
      {refusal && <ErrorState code={refusal} inline={groups.length > 0} onRetry={again} />}
      {looking && groups.length === 0 && <Skeleton />}
      {!looking && !refusal && groups.length === 0 && <EmptyState title="没有重复的客户" brief="同一个手机号、微信名，或同名又同地方的，会出现在这里" />}
    </View>
  );
}
