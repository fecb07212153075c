import { View } from '@tarojs/components';
import type { CustomerRow } from '@core/customers/customers.contract';
import type { CustomerId } from '@core/kernel/ids';
import type { ShanghaiDay } from '@core/kernel/time';
import { CustomerLine } from './customer-line';
import styles from './customer-rows.module.scss';
import { useNearBlocks } from './use-near-blocks';

/** Of a {@link CustomerLine}, in px. */
const LINE_HEIGHT = 72;

/** The rows of a page that scrolls, however many; those far from the screen are not drawn. */
export function CustomerRows({ rows, today, onOpen }: { rows: readonly CustomerRow[]; today: ShanghaiDay; onOpen: (customerId: CustomerId) => void }) {
  const blocks = useNearBlocks(rows, LINE_HEIGHT);
  return (
    <View className={styles.card}>
      {blocks.map((block, index) => (
        <View key={index} className={styles.block} style={{ height: `${block.height}px` }}>
          {block.near && block.rows.map((row) => <CustomerLine key={row.customerId} row={row} today={today} onOpen={onOpen} />)}
        </View>
      ))}
    </View>
  );
}
