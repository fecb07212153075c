import { View } from '@tarojs/components';
import type { ExportedFile } from '@core/exports/exports.contract';
import type { ImportId } from '@core/kernel/ids';
import { useState } from 'react';
import { call } from '../../shared/cloud/call';
import { Button } from '../../shared/ui/button';
import { CellGroup } from '../../shared/ui/cell';
import { showRefusal } from '../../shared/ui/feedback';
import { WrittenFile } from '../exports/written-file';
import styles from './refused-rows.module.scss';

/** The refused rows as a workbook with their reasons: mended there, it is imported again as it is. */
export function RefusedFile({ importId }: { importId: ImportId }) {
  const [file, setFile] = useState<ExportedFile | null>(null);
  const [pending, setPending] = useState(false);
  const write = async () => {
    setPending(true);
    const answer = await call('imports.writeRefused', { importId });
    setPending(false);
    if (answer.ok) setFile(answer.value);
    else showRefusal(answer.code);
  };
  return (
    <View className={styles.download}>
      {file ? <CellGroup><WrittenFile file={file} /></CellGroup> : <Button kind="plain" small loading={pending} onClick={() => void write()}>生成这些行的表格（含原因）</Button>}
    </View>
  );
}
