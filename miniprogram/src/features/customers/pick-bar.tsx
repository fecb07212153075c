import { View } from '@tarojs/components';
import type { CustomerRow } from '@core/customers/customers.contract';
import type { TagView } from '@core/merchants/merchants.contract';
import { useState } from 'react';
import { Button } from '../../shared/ui/button';
import { BulkTagSheet } from './bulk-tag-sheet';
import styles from './pick-bar.module.scss';
import type { Picking } from './use-picking';

/** What can be done with the customers that are chosen, in place of the add button. */
export function PickBar({ picking, rows, tags }: { picking: Picking; rows: readonly CustomerRow[]; tags: readonly TagView[] }) {
  const [tagging, setTagging] = useState(false);
  const customerIds = [...(picking.picked ?? [])];
  const done = () => {
    setTagging(false);
    picking.end();
  };
  return (
    <View>
      <View className={styles.bar}>
        <Button small kind="text" onClick={picking.end}>取消</Button>
        <Button small kind="text" onClick={() => picking.pickAll(rows.map((row) => row.customerId))}>全选 {rows.length}</Button>
        <View className={styles.main}>
          <Button small disabled={customerIds.length === 0} onClick={() => setTagging(true)}>打标签（{customerIds.length} 人）</Button>
        </View>
      </View>
      {tagging && <BulkTagSheet customerIds={customerIds} book={tags} onDone={done} onClose={() => setTagging(false)} />}
    </View>
  );
}
