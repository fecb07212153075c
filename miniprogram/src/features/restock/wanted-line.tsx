import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Stepper } from '../../shared/ui/stepper';
import styles from './wanted-line.module.scss';

export interface WantedLineProps {
  /** At the left edge. */
  picture?: ReactNode;
  name: string;
  price: ReactNode;
  /** A quieter line below the price. */
  brief?: string;
  quantity: number;
  onChange: (quantity: number) => void;
}

/** One product of a reseller's order and how many of it. */
export function WantedLine({ picture, name, price, brief, quantity, onChange }: WantedLineProps) {
  return (
    <View className={styles.line}>
      {picture}
      <View className={styles.what}>
        <View className={styles.name}>{name}</View>
        <View className={styles.terms}>
          <View className={styles.prices}>
            {price}
            {brief && <View className={styles.brief}>{brief}</View>}
          </View>
          <Stepper value={quantity} min={0} onChange={onChange} />
        </View>
      </View>
    </View>
  );
}
