import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../shared/ui/button';
import { CellGroup } from '../../shared/ui/cell';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { ErrorState } from '../../shared/ui/error-state';
import { Page } from '../../shared/ui/page';
import { MemberGate } from '../session/member-gate';
import styles from './export-screen.module.scss';
import { useExport, type ExportWish } from './use-export';
import { WrittenFile } from './written-file';

const WHATS: { key: ExportWish['what']; label: string; brief: string }[] = [
  { key: 'customers', label: '客户', brief: '姓名、手机号、地址、标签、阶段、累计消费' },
  { key: 'orders', label: '订单', brief: '每个产品一行，数量、金额、收款、发货' },
  { key: 'follow-ups', label: '跟进', brief: '每条一行，日期、方式、内容，能再导回来' },
];
const FORMATS: { key: ExportWish['format']; label: string }[] = [
  { key: 'xlsx', label: 'Excel（.xlsx）' },
  { key: 'csv', label: 'CSV' },
];

/** Everything out of the shop, at any time: what, as which file, and then the files. */
export function ExportScreen() {
  return (
    <MemberGate>
      <Exporting />
    </MemberGate>
  );
}

function Exporting() {
  const [wish, setWish] = useState<ExportWish>({ what: 'customers', format: 'xlsx' });
  const { files, pending, refusal, write, forget } = useExport();
  const choose = (part: Partial<ExportWish>) => {
    setWish({ ...wish, ...part });
    forget();
  };
  const more = files[files.length - 1]?.next ?? null;
  const isReady = files.length > 0 && more === null;
  return (
    <Page title="导出" footer={isReady ? undefined : <Button loading={pending} onClick={() => void write(wish, more)}>{files.length === 0 ? '生成文件' : '接着生成后面的'}</Button>}>
      <View className={styles.group}>
        <View className={styles.label}>导出什么</View>
        <ChipRow>
          {WHATS.map(({ key, label }) => <Chip key={key} selected={wish.what === key} onClick={() => choose({ what: key })}>{label}</Chip>)}
        </ChipRow>
        <View className={styles.brief}>{WHATS.find(({ key }) => key === wish.what)?.brief}</View>
        <View className={styles.label}>存成</View>
        <ChipRow>
          {FORMATS.map(({ key, label }) => <Chip key={key} selected={wish.format === key} onClick={() => choose({ format: key })}>{label}</Chip>)}
        </ChipRow>
      </View>
      {refusal && <ErrorState code={refusal} inline onRetry={() => void write(wish, more)} />}
      {files.length > 0 && (
        <CellGroup title="导出的文件" note="文件里有手机号和地址，别发到群里。云端的这一份明天自动删掉。">
          {files.map((file) => <WrittenFile key={file.fileId} file={file} />)}
        </CellGroup>
      )}
    </Page>
  );
}
