import type { ImportView } from '@core/imports/imports.contract';
import type { ImportId } from '@core/kernel/ids';
import { useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { ErrorState } from '../../shared/ui/error-state';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { OpeningFile } from './choose-file';
import { ImportPreview } from './import-preview';
import { ImportProgress } from './import-progress';
import { useOpenImport } from './use-open-import';
import { forgetRemarks, hasRemarks, mendedRemarks } from './use-remarks';

/** An import whose file has been read: planned, under way, done or taken back. */
export function OpenedImport({ importId, onOpened }: { importId: ImportId; onOpened: (importId: ImportId) => void }) {
  const { value, refusal, refresh } = useAction('imports.get', { importId });
  const [newer, setNewer] = useState<ImportView | null>(null);
  const [begun, setBegun] = useState(false);
  const opening = useOpenImport('remarks', onOpened);
  const view = newer ?? value;
  if (opening.step !== 'idle') return <Page title="导入客户"><OpeningFile step={opening.step} fileName={opening.fileName} /></Page>;
  if (!view) {
    return <Page title="导入客户">{refusal ? <ErrorState code={refusal.code} onRetry={() => void refresh()} /> : <Skeleton rows={5} avatar={false} />}</Page>;
  }
  const begin = () => {
    if (view.form === 'remarks') forgetRemarks();
    setBegun(true);
  };
  const mend = (line: string, mended: string) => {
    const text = mendedRemarks(line, mended);
    if (text !== null) opening.openText(text);
  };
  const mendable = view.form === 'remarks' && hasRemarks();
  if (view.state === 'planned' && !begun) return <ImportPreview view={view} trouble={opening.refusal} onView={setNewer} onBegin={begin} onMend={mendable ? mend : undefined} />;
  return <ImportProgress view={view} begin={begun} onView={setNewer} onBack={() => setBegun(false)} />;
}
