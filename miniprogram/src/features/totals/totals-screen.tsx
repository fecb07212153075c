import { View } from '@tarojs/components';
import { formatYuan } from '@core/kernel/money';
import type { Sales, TopCustomer } from '@core/totals/totals.contract';
import { dayText } from '../../shared/copy/reorder';
import { useAction } from '../../shared/cloud/use-action';
import { openPage } from '../../shared/routes/open-page';
import { Avatar } from '../../shared/ui/avatar';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { usePullRefresh } from '../../shared/ui/use-pull-refresh';
import { growthText } from './growth-text';
import { SalesBars } from './sales-bars';
import styles from './totals-screen.module.scss';

const DAYS_SHOWN = 14;

/** 数据: what the shop sells by month and day, and to whom most. */
export function TotalsScreen() {
  const { value, refusal, loading, refresh } = useAction('totals.open', {});
  usePullRefresh(refresh);
  const [current, before] = value?.months ?? [];
  const earned = (value?.months ?? []).slice(0, 12).flatMap(({ month, salesFen, profitFen, uncostedFen }) => (profitFen !== null && salesFen !== uncostedFen ? [{ key: month, label: `${Number(month.slice(5))}月`, salesFen: profitFen }] : []));
  const isThisMonth = current !== undefined && value !== undefined && value.day.startsWith(current.month);
  return (
    <Page title="数据">
      {refusal && <ErrorState code={refusal.code} inline={value !== undefined} onRetry={() => void refresh()} />}
      {loading && <Skeleton rows={6} avatar={false} />}
      {value && value.months.length === 0 && <EmptyState title="还没有数据" brief="记下第一单，这里就有每天每月的销售和买得最多的客户" />}
      {current && (
        <View className={styles.head}>
          <View className={styles.label}>{isThisMonth ? '本月销售' : `${Number(current.month.slice(5))}月销售`}</View>
          <View className={styles.sales}>¥{formatYuan(current.salesFen)}</View>
          <View className={styles.facts}>{`${current.orders} 单 · 新客户 ${current.newCustomers} 位${current.restockFen > 0 ? ` · 代理进货 ¥${formatYuan(current.restockFen)}` : ''}`}</View>
          <Profit of={current} />
          {before && <View className={styles.facts}>{`上月 ¥${formatYuan(before.salesFen)}，${before.orders} 单`}</View>}
        </View>
      )}
      {value && value.months.length > 1 && <SalesBars title="按月" bars={value.months.slice(0, 12).map(({ month, salesFen }) => ({ key: month, label: `${Number(month.slice(5))}月`, salesFen }))} />}
      {value && earned.length > 1 && <SalesBars title="按月毛利（有进价的单）" bars={earned} />}
      {value && value.days.length > 0 && <SalesBars title="最近有单的日子" bars={value.days.slice(0, DAYS_SHOWN).map(({ day, salesFen }) => ({ key: day, label: dayText(day, value.day), salesFen }))} />}
      {value && value.top.length > 0 && (
        <CellGroup title="买得最多的客户" note="按近 12 个月的销售额：A 类合起来占八成，B 类到九成五。每天夜里更新">
          {value.top.map((customer) => (
            <TopLine key={customer.customerId} customer={customer} />
          ))}
        </CellGroup>
      )}
    </Page>
  );
}

/** Gross profit of the sales whose cost is known, and how much of the sales that leaves out; nothing where it is not told. */
function Profit({ of: { salesFen, profitFen, uncostedFen } }: { of: Pick<Sales, 'salesFen' | 'profitFen' | 'uncostedFen'> }) {
  if (profitFen === null || uncostedFen === null) return null;
  const costed = salesFen - uncostedFen;
  return (
    <View>
      {costed !== 0 && <View className={styles.profit}>{`毛利 ¥${formatYuan(profitFen)}${costed > 0 ? `，毛利率 ${Math.round((profitFen * 100) / costed)}%` : ''}`}</View>}
      {uncostedFen > 0 && <View className={styles.facts}>{`有 ¥${formatYuan(uncostedFen)} 的销售没有进价，没算进毛利。在「产品」里填上进价，以后的单就会算`}</View>}
    </View>
  );
}

function TopLine({ customer }: { customer: TopCustomer }) {
  const { customerId, name, grade, salesFen, growth, owedFen } = customer;
  const brief = [growthText(growth), owedFen > 0 ? `欠 ¥${formatYuan(owedFen)}` : ''].filter(Boolean).join(' · ');
  return (
    <Cell
      start={<Avatar id={customerId} name={name} size={40} />}
      title={
        <View className={styles.who}>
          <View className={styles.name}>{name}</View>
          {grade && <View className={`${styles.grade} ${styles[grade]}`}>{grade}</View>}
        </View>
      }
      brief={brief}
      end={`¥${formatYuan(salesFen)}`}
      arrow
      onClick={() => openPage('customer', { id: customerId })}
    />
  );
}
