import { View } from '@tarojs/components';
import type { CustomerRow } from '@core/customers/customers.contract';
import type { CustomerId } from '@core/kernel/ids';
import type { ShanghaiDay } from '@core/kernel/time';
import { openPage } from '../../shared/routes/open-page';
import { SwipeRow, type SwipeAction } from '../../shared/ui/swipe-row';
import { textSize } from '../../shared/ui/text-size';
import { CustomerLine } from './customer-line';
import styles from './customer-rows.module.scss';
import { useNearBlocks } from './use-near-blocks';

/** Of a {@link CustomerLine}, in px: `--line-row` of the tokens. */
const LINE_HEIGHT = { normal: 72, large: 84, larger: 96 } as const;

/** Both stand at the foot of the customer's page too. */
function actionsOf({ customerId, lastOrderDay }: CustomerRow): SwipeAction[] {
  const order: SwipeAction = { label: '记一单', tone: 'amber', onClick: () => openPage('orderEdit', { customerId }) };
  if (!lastOrderDay) return [order];
  return [order, { label: '再来一单', tone: 'accent', onClick: () => openPage('orderEdit', { customerId, again: '1' }) }];
}

export interface CustomerRowsProps {
  rows: readonly CustomerRow[];
  today: ShanghaiDay;
  onOpen: (customerId: CustomerId) => void;
  /** What the list is about, of each. */
  briefOf?: (customerId: CustomerId) => string | undefined;
  picked?: ReadonlySet<CustomerId>;
}

/** The rows of a page that scrolls, however many; those far from the screen are not drawn. */
export function CustomerRows({ rows, today, onOpen, briefOf, picked }: CustomerRowsProps) {
  const sections = useNearBlocks(rows, LINE_HEIGHT[textSize()]);
  const drawRow = (row: CustomerRow) => {
    const line = <CustomerLine key={row.customerId} row={row} today={today} onOpen={onOpen} brief={briefOf?.(row.customerId)} picked={picked?.has(row.customerId)} />;
    return picked ? line : (
      <SwipeRow key={row.customerId} actions={actionsOf(row)}>
        {line}
      </SwipeRow>
    );
  };
  return (
    <View className={styles.card}>
      {sections.map((section, index) => (
        <View key={index} className={styles.section} style={{ height: `${section.height}px` }}>
          {section.blocks?.map((block, at) => (
            <View key={at} className={styles.block} style={{ height: `${block.height}px` }}>
              {block.near && block.rows.map(drawRow)}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
