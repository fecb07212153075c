import { View } from '@tarojs/components';
import type { CustomerRow } from '@core/customers/customers.contract';
import type { TagView } from '@core/merchants/merchants.contract';
import { useMemo, useState } from 'react';
import { useToday } from '../../shared/cloud/use-today';
import { usePeople } from '../../shared/people/use-people';
import { Button } from '../../shared/ui/button';
import { BulkTagSheet } from './bulk-tag-sheet';
import { showing, type ListFilter } from './list-filter';
import styles from './pick-bar.module.scss';
import type { Picking } from './use-picking';

export interface PickBarProps {
  picking: Picking;
  /** As far as they are on the screen. */
  rows: readonly CustomerRow[];
  /** What the list shows; null while a search decides it. */
  filter: ListFilter | null;
  tags: readonly TagView[];
}

/** What can be done with the customers that are chosen, in place of the add button. */
export function PickBar({ picking, rows, filter, tags }: PickBarProps) {
  const [tagging, setTagging] = useState(false);
  const customerIds = [...(picking.picked ?? [])];
  const everybody = useEverybody(rows, filter);
  const done = () => {
    setTagging(false);
    picking.end();
  };
  return (
    <View>
      <View className={styles.bar}>
        <Button small kind="text" onClick={picking.end}>取消</Button>
        <Button small kind="text" onClick={() => picking.pickAll(everybody)}>全选 {everybody.length}</Button>
        <View className={styles.main}>
          <Button small disabled={customerIds.length === 0} onClick={() => setTagging(true)}>打标签（{customerIds.length} 人）</Button>
        </View>
      </View>
      {tagging && <BulkTagSheet customerIds={customerIds} book={tags} onDone={done} onClose={() => setTagging(false)} />}
    </View>
  );
}

/** Whom the list is of, also those that were not scrolled to yet, once everybody is on the phone. */
function useEverybody(rows: readonly CustomerRow[], filter: ListFilter | null) {
  const people = usePeople();
  const today = useToday();
  return useMemo(() => {
    if (!people || !filter) return rows.map(({ customerId }) => customerId);
    const isShown = showing(filter, today);
    return people.rows.flatMap(({ person }) => (isShown(person) ? person.customerId : []));
  }, [people, filter, today, rows]);
}
