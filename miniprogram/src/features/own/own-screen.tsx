import { View } from '@tarojs/components';
import type { OwnView } from '@core/privacy/own-view';
import { useAction } from '../../shared/cloud/use-action';
import { ErrorState } from '../../shared/ui/error-state';
import { Freshness } from '../../shared/ui/freshness';
import { Skeleton } from '../../shared/ui/skeleton';
import { OwnAddresses } from './own-addresses';
import { OwnCopy } from './own-copy';
import { OwnDeletion } from './own-deletion';
import { OwnFacts } from './own-facts';
import { OwnQuiet } from './own-quiet';
import styles from './own-screen.module.scss';
import { OwnTraits } from './own-traits';

/** 我的信息: what the shop keeps of me, each part changed, taken back or asked for where it stands. */
export function OwnScreen() {
  const { value, refusal, loading, refreshing, asOf, refresh } = useAction('privacy.open', {});
  return (
    <View>
      {refusal && <ErrorState code={refusal.code} inline={value !== undefined} onRetry={() => void refresh()} />}
      <Freshness asOf={asOf} refreshing={refreshing} />
      {loading && <Skeleton rows={6} avatar={false} />}
      {value && <Parts own={value} />}
    </View>
  );
}

function introOf({ merchantName, parted }: OwnView): string {
  return parted
    ? `${merchantName}已把您移出客户，不会再联系您。下面是还存着的资料，您可以改、可以带走，也可以要求删除。`
    : `这些是${merchantName}存的您的资料，只用来发货、提醒和推荐合适的产品。您可以改、可以删，改了什么商家会看到。`;
}

function Parts({ own }: { own: OwnView }) {
  return (
    <View>
      <View className={styles.intro}>{introOf(own)}</View>
      <OwnFacts own={own} />
      <OwnAddresses own={own} />
      {(!own.parted || own.traits !== null) && <View className={styles.part}><OwnTraits own={own} /></View>}
      {!own.parted && <OwnQuiet own={own} />}
      <OwnCopy own={own} />
      <OwnDeletion own={own} />
    </View>
  );
}
