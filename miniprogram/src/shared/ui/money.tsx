import { Text } from '@tarojs/components';
import { formatYuan, type Fen } from '@core/kernel/money';
import styles from './money.module.scss';

/** An amount in yuan, digits of equal width. */
export function Money({ fen, strong = false }: { fen: Fen; strong?: boolean }) {
  return <Text className={`${styles.money} ${strong ? styles.strong : ''}`}>¥{formatYuan(fen)}</Text>;
}
