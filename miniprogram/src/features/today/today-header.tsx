import { View } from '@tarojs/components';
import type { ProductId } from '@core/kernel/ids';
import type { ShanghaiDay } from '@core/kernel/time';
import { useAction } from '../../shared/cloud/use-action';
import { monthAndDate } from '../../shared/copy/month-and-date';
import { openPage } from '../../shared/routes/open-page';
import { Icon } from '../../shared/ui/icon';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { weekdayText } from './day-words';
import styles from './today-header.module.scss';

export interface TodayHeaderProps {
  day: ShanghaiDay;
  left: number;
  /** There are more than `left`. */
  more: boolean;
  done: number;
  /** Products that run low. */
  low: readonly ProductId[];
}

/** The day, who is left, and how far one has come. */
export function TodayHeader({ day, left, more, done, low }: TodayHeaderProps) {
  return (
    <View className={styles.header}>
      <View className={styles.line}>
        <View className={styles.day}>{monthAndDate(day)}</View>
        <View className={styles.weekday}>{weekdayText(day)}</View>
        <View className={styles.done}>{done > 0 && left === 0 ? '都联系过了' : `今日已联系 ${done} 人`}</View>
      </View>
      <View className={styles.track}>
        <ProgressBar done={done} total={left + done} thin />
      </View>
      {left > 0 && <View className={styles.left}>{`还有 ${left}${more ? ' 多' : ''} 人等你联系，越上面越急`}</View>}
      {low.length > 0 && <LowStock ids={low} />}
    </View>
  );
}

/** The goods to reorder, which the seller sells out of otherwise. Their names as the phone knows them. */
function LowStock({ ids }: { ids: readonly ProductId[] }) {
  const products = useAction('merchants.catalogue', {}, { enabled: false }).value?.products;
  const names = (products ?? []).filter(({ productId }) => ids.includes(productId)).map(({ name }) => name);
  return (
    <View className={styles.low} hoverClass={styles.pressed} aria-role="button" onClick={() => openPage('products')}>
      <Icon name="box" size={18} />
      <View className={styles.lowText}>{names.length > 0 ? `${names.slice(0, 2).join('、')}${names.length > 2 ? ` 等 ${names.length} 样` : ''}快没货了，该补了` : `${ids.length} 样产品快没货了，该补了`}</View>
      <Icon name="next" size={16} />
    </View>
  );
}
