import { View } from '@tarojs/components';
import type { ImportColumn, ImportView } from '@core/imports/imports.contract';
import { useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { Button } from '../../shared/ui/button';
import { Icon } from '../../shared/ui/icon';
import { Page } from '../../shared/ui/page';
import { ColumnList } from './column-list';
import { CountTiles } from './count-tiles';
import { DefaultProduct } from './default-product';
import { ModeChoice } from './mode-choice';
import { WordChoice } from './word-choice';
import { FieldSheet } from './field-sheet';
import styles from './import-preview.module.scss';
import { startText } from './import-words';
import { PeoplePreview } from './people-preview';
import { RefusedRows } from './refused-rows';
import { RemarkSheet } from './remark-sheet';
import { usePlan } from './use-plan';

export interface ImportPreviewProps {
  view: ImportView;
  onView: (view: ImportView) => void;
  onBegin: () => void;
}

/** What the file was understood to say and what will become of it, before anything is changed. */
export function ImportPreview({ view, onView, onBegin }: ImportPreviewProps) {
  const plan = usePlan(view, onView);
  const [changing, setChanging] = useState<ImportColumn | null>(null);
  const [mending, setMending] = useState<string | null>(null);
  const own = useAction('merchants.catalogue', {}).value?.customFields.fields ?? [];
  const { counts } = view;
  const mend = async (line: string, mended: string) => {
    if (await plan.mend(line, mended)) setMending(null);
  };
  const nothing = counts.new + counts.update + counts.orders + counts.notes === 0;
  const waitsForProduct = view.needsProduct && plan.productId === null;
  const footer = (
    <Button disabled={nothing || waitsForProduct} loading={plan.pending} onClick={onBegin}>
      {waitsForProduct ? '先选订单的产品' : nothing ? '没有可导入的内容' : startText(counts)}
    </Button>
  );
  return (
    <Page title="导入客户" footer={footer}>
      <View className={styles.file}>
        <View className={styles.fileIcon}>
          <Icon name="table" size={22} />
        </View>
        <View className={styles.fileWords}>
          <View className={styles.fileName}>{view.fileName}</View>
          <View className={styles.fileRows}>{view.rowCount} {view.form === 'table' ? '行' : '位'}，还没有导入</View>
        </View>
      </View>
      <CountTiles counts={counts} busy={plan.pending} />
      {(counts.update > 0 || view.differing > 0) && <ModeChoice mode={view.mode} differing={view.differing} onChoose={(mode) => void plan.setMode(mode)} />}
      {view.needsProduct && <DefaultProduct productId={plan.productId} onChoose={(product) => void plan.setProduct(product.productId)} />}
      {view.newProducts.length > 0 && <NewProducts names={view.newProducts} />}
      {view.form === 'table' ? <ColumnList columns={view.columns} own={own} onChange={setChanging} /> : <WordChoice words={view.words} onToggle={(word) => void plan.toggleWord(word)} />}
      <PeoplePreview people={view.people} total={counts.new + counts.update} onMend={view.form === 'remarks' ? setMending : undefined} />
      <RefusedRows view={view} />
      {mending !== null && <RemarkSheet line={mending} pending={plan.pending} onMend={(mended) => void mend(mending, mended)} onClose={() => setMending(null)} />}
      {changing && (
        <FieldSheet
          column={changing}
          columns={view.columns}
          own={own}
          onPick={(field) => {
            setChanging(null);
            void plan.setField(changing.index, field);
          }}
          onClose={() => setChanging(null)}
        />
      )}
    </Page>
  );
}

const NAMED = 6;

function NewProducts({ names }: { names: readonly string[] }) {
  const more = names.length > NAMED ? ` 等 ${names.length} 个` : '';
  return (
    <View className={styles.notice}>
      <View className={styles.noticeIcon}>
        <Icon name="plus" size={18} />
      </View>
      <View className={styles.noticeText}>会新建产品：{names.slice(0, NAMED).join('、')}{more}。先按每件用 30 天算，导入后可以在「我的 → 产品」里改。</View>
    </View>
  );
}
