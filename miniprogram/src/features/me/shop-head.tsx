import { View } from '@tarojs/components';
import type { CallerView } from '@core/merchants/merchants.contract';
import { roleName } from '../../shared/copy/roles';
import { Avatar } from '../../shared/ui/avatar';
import { Icon } from '../../shared/ui/icon';
import styles from './shop-head.module.scss';

/** Whose shop this is and what one is in it. @param onSwitch only for somebody with several callers. */
export function ShopHead({ caller, onSwitch }: { caller: CallerView; onSwitch?: () => void }) {
  return (
    <View className={styles.head}>
      <Avatar id={caller.merchantId} name={[...caller.merchantName][0] ?? ''} size={56} />
      <View className={styles.middle}>
        <View className={styles.name}>{caller.merchantName}</View>
        <View className={styles.role}>{roleName[caller.role]}</View>
      </View>
      {onSwitch && (
        <View className={styles.switch} hoverClass={styles.pressed} aria-role="button" onClick={onSwitch}>
          <Icon name="swap" size={16} />
          切换
        </View>
      )}
    </View>
  );
}
