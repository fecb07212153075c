import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ShanghaiDay } from '@core/kernel/time';
import type { OrderView } from '@core/orders/orders.contract';
import { courierName } from '@core/shipping/couriers';
import { dayText } from '../../shared/copy/reorder';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { CopyByHand } from '../../shared/ui/copy-by-hand';
import { copyText } from '../../shared/ui/copy-text';
import { deliveryWords } from './order-words';

/** Where the goods of an order of mine are: each parcel with its courier and a number to copy. */
export function MyParcels({ state, parcels, today }: Pick<OrderView, 'state' | 'parcels'> & { today: ShanghaiDay }) {
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = async (number: string) => {
    if (!(await copyText(number))) setByHand(number);
  };
  return (
    <CellGroup title="物流">
      <Cell title={deliveryWords(state)} brief={parcels.length === 0 && state === 'waiting' ? '发出后，快递单号会显示在这里' : undefined} />
      {parcels.map(({ courier, number, day }, index) => (
        <Cell
          key={`${number}-${index}`}
          title={number || '没有单号'}
          brief={[courierName(courier), `${dayText(day, today)} 发出`].filter((part) => part !== '').join(' · ')}
          end={number !== '' && <View aria-label={`复制单号 ${number}`}><Button kind="plain" small onClick={() => void copy(number)}>复制单号</Button></View>}
        />
      ))}
      <CopyByHand text={byHand} onClose={() => setByHand(null)} />
    </CellGroup>
  );
}
