import { Text } from '@tarojs/components';
import { formatYuan, type Fen } from '@core/kernel/money';
import styles from './unit-price.module.scss';

/** "¥35.40/支", the unit small. */
export function UnitPrice({ priceFen, unit }: { priceFen: Fen; unit: string }) {
  return (
    <Text>
      {`¥${formatYuan(priceFen)}`}
      <Text className={styles.unit}>{`/${unit}`}</Text>
    </Text>
  );
}
