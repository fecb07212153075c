import { View } from '@tarojs/components';
import type { ActionValue } from '@core/contract';
import { shanghaiDayOf, type ShanghaiDay } from '@core/kernel/time';
import { useAction } from '../../shared/cloud/use-action';
import { useToday } from '../../shared/cloud/use-today';
import { dayText } from '../../shared/copy/reorder';
import { openPage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Skeleton } from '../../shared/ui/skeleton';
import { usePullRefresh } from '../../shared/ui/use-pull-refresh';
import styles from './import-history.module.scss';
import { countsText, stateName } from './import-words';

type Row = ActionValue<'imports.list'>['rows'][number];

/** The latest imports: what became of each, and the way to go on with it or take it back. */
export function ImportHistory() {
  const { value, refusal, loading, refresh } = useAction('imports.list', {});
  const today = useToday();
  usePullRefresh(refresh);
  return (
    <View>
      {refusal && <ErrorState code={refusal.code} inline={value !== undefined} onRetry={() => void refresh()} />}
      {loading && <Skeleton rows={4} avatar={false} />}
      {value?.rows.length === 0 && <EmptyState title="还没有导入过" brief="Excel、CSV 里的客户和历史订单，一次搬进来" action={<Button onClick={openNew}>选文件导入</Button>} />}
      {value && value.rows.length > 0 && (
        <CellGroup note="点开可以接着导、查看结果，24 小时内可以撤销。">
          {value.rows.map((row) => (
            <HistoryRow key={row.importId} row={row} today={today} />
          ))}
        </CellGroup>
      )}
    </View>
  );
}

const openNew = () => openPage('import');

function HistoryRow({ row, today }: { row: Row; today: ShanghaiDay }) {
  const unfinished = row.state === 'planned' || row.state === 'running' || row.state === 'undoing';
  const canUndo = row.state === 'done' && row.undoUntil !== null && Date.now() < row.undoUntil;
  return (
    <Cell
      title={<View className={styles.name}>{row.fileName}</View>}
      brief={`${dayText(shanghaiDayOf(row.createdAt), today)} · ${countsText(row.counts)}`}
      end={
        <View className={styles.end}>
          <View className={`${styles.state} ${styles[row.state] ?? ''}`}>{stateName[row.state]}</View>
          {(unfinished || canUndo) && <View className={styles.act}>{canUndo ? '可撤销' : row.state === 'undoing' ? '接着撤' : '接着导'}</View>}
        </View>
      }
      arrow
      onClick={() => openPage('import', { id: row.importId })}
    />
  );
}
