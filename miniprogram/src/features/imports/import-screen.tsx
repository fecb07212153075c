import { View } from '@tarojs/components';
import type { ImportForm } from '@core/imports/imports.contract';
import type { ImportId } from '@core/kernel/ids';
import { useState } from 'react';
import { replacePage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { Page } from '../../shared/ui/page';
import { SegmentedFilter } from '../../shared/ui/segmented-filter';
import { ChooseFile, OpeningFile } from './choose-file';
import { OpenedImport } from './opened-import';
import { RemarksBox } from './remarks-box';
import { useOpenImport } from './use-open-import';
import { useRemarks } from './use-remarks';

const FORMS: readonly { key: ImportForm; label: string }[] = [
  { key: 'table', label: '表格' },
  { key: 'remarks', label: '微信备注' },
];

/** Moves customers, orders and follow-ups in: from a table or from remarks; check what was understood, import, undo. */
export function ImportScreen({ importId }: { importId: ImportId | undefined }) {
  const [opened, setOpened] = useState(importId);
  return opened ? <OpenedImport key={opened} importId={opened} /> : <NewImport onOpened={setOpened} />;
}

function NewImport({ onOpened }: { onOpened: (importId: ImportId) => void }) {
  const [form, setForm] = useState<ImportForm>('table');
  const remarks = useRemarks();
  const opening = useOpenImport(form, onOpened);
  const { step, fileName } = opening;
  if (step !== 'idle') return <Page title="导入客户"><OpeningFile step={step} fileName={fileName} /></Page>;
  const submit = () => {
    if (remarks.check()) opening.openText(remarks.text);
  };
  const footer = form === 'table' ? undefined : remarks.isEmpty ? <Button onClick={() => void remarks.readClipboard()}>从剪贴板粘贴</Button> : <Button onClick={submit}>识别</Button>;
  return (
    <Page title="导入客户" footer={footer}>
      <SegmentedFilter options={FORMS} selected={form} onSelect={setForm} />
      {form === 'table' ? (
        <View><ChooseFile opening={opening} onHistory={() => replacePage('imports')} /></View>
      ) : (
        <View><RemarksBox remarks={remarks} opening={opening} /></View>
      )}
    </Page>
  );
}
