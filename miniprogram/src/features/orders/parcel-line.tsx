import { View, type ITouchEvent } from '@tarojs/components';
import type { Parcel } from '@core/shipping/parcel';
import { Cell } from '../../shared/ui/cell';
import { parcelText } from './order-words';
import styles from './parcel-line.module.scss';

export interface ParcelLineProps {
  parcel: Pick<Parcel, 'courier' | 'number'>;
  onCopy: () => void;
  /** Writes its number down, or another one; absent where nothing is under way any more. */
  onNumber?: () => void;
  onRemove: () => void;
}

/** One parcel of an order: its number by a tap, and what was wrong with it. */
export function ParcelLine({ parcel, onCopy, onNumber, onRemove }: ParcelLineProps) {
  const act = (then: () => void) => (event: ITouchEvent) => {
    event.stopPropagation();
    then();
  };
  const has = parcel.number !== '';
  return (
    <Cell
      title={parcelText(parcel)}
      brief={has ? '点一下复制单号' : undefined}
      onClick={has ? onCopy : onNumber}
      end={
        <View className={styles.acts}>
          {onNumber && <View className={styles.act} aria-role="button" onClick={act(onNumber)}>{has ? '改' : '补单号'}</View>}
          <View className={styles.act} aria-role="button" onClick={act(onRemove)}>去掉</View>
        </View>
      }
    />
  );
}
