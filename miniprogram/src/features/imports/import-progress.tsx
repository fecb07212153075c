import { View } from '@tarojs/components';
import type { ImportView } from '@core/imports/imports.contract';
import { useEffect, useRef, useState } from 'react';
import { refusalCopy } from '../../shared/copy/refusals';
import { replacePage, showTab } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { ConfirmSheet } from '../../shared/ui/confirm-sheet';
import { Icon } from '../../shared/ui/icon';
import { Page } from '../../shared/ui/page';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { CountTiles } from './count-tiles';
import styles from './import-progress.module.scss';
import { progressOf } from './progress-words';
import { RefusedRows } from './refused-rows';
import { useImportRun } from './use-import-run';

export interface ImportProgressProps {
  view: ImportView;
  /** Start at once: the seller has just pressed 开始导入. */
  begin: boolean;
  onView: (view: ImportView) => void;
  /** Back to the preview, while nothing has been written. */
  onBack: () => void;
}

/** An import under way, broken off, done, or taken back. */
export function ImportProgress({ view, begin, onView, onBack }: ImportProgressProps) {
  const run = useImportRun(view, onView);
  const [asking, setAsking] = useState(false);
  const started = useRef(false);
  useEffect(() => {
    if (begin && !started.current) {
      started.current = true;
      run.start();
    }
  }, [begin, run]);

  const words = progressOf(view, run.running, run.refusal !== null, Date.now());
  return (
    <Page title="导入客户">
      <View className={styles.head}>
        <View className={`${styles.mark} ${styles[words.tone]}`}>
          {run.running ? <View className={styles.spinner} /> : <Icon name={words.tone === 'good' ? 'check' : words.tone === 'bad' ? 'warn' : 'table'} size={32} />}
        </View>
        <View className={styles.title}>{words.title}</View>
        <View className={styles.brief}>{run.refusal ? refusalCopy[run.refusal] : words.brief}</View>
      </View>
      {words.showBar && (
        <View className={styles.bar}>
          <ProgressBar done={view.slicesDone} total={view.slices} text={`${view.slicesDone} / ${view.slices} 批，每批约 40 人`} />
        </View>
      )}
      <View className={styles.acts}>
        {words.canGoOn && <Button onClick={run.start}>{run.refusal ? '重试，接着导入' : '接着导入'}</Button>}
        {words.isDone && <Button onClick={() => void showTab('customers')}>查看客户</Button>}
        {words.isUndone && <Button onClick={() => replacePage('import')}>换个文件导入</Button>}
        {words.canGoOn && view.state === 'planned' && <Button kind="plain" onClick={onBack}>返回修改</Button>}
        {words.canUndo && <Button kind={view.state === 'undoing' ? 'primary' : 'text'} onClick={() => setAsking(true)}>{view.state === 'undoing' ? '接着撤销' : '撤销导入'}</Button>}
      </View>
      {words.undoNote !== '' && <View className={styles.note}>{words.undoNote}</View>}
      {!words.isUndone && <CountTiles counts={view.counts} />}
      {!words.isUndone && <RefusedRows view={view} />}
      <ConfirmSheet
        open={asking}
        title="撤销这次导入？"
        brief="这次新增的客户和订单会删掉，更新过的资料会改回去。导入后你又改过的客户会留着。"
        confirm="撤销导入"
        onConfirm={() => {
          setAsking(false);
          run.undo();
        }}
        onClose={() => setAsking(false)}
      />
    </Page>
  );
}
