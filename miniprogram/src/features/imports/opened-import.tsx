import type { ImportView } from '@core/imports/imports.contract';
import type { ImportId } from '@core/kernel/ids';
import { useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { ErrorState } from '../../shared/ui/error-state';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { ImportPreview } from './import-preview';
import { ImportProgress } from './import-progress';
import { forgetRemarks } from './use-remarks';

/** An import whose file has been read: planned, under way, done or taken back. */
export function OpenedImport({ importId }: { importId: ImportId }) {
  const { value, refusal, refresh } = useAction('imports.get', { importId });
  const [newer, setNewer] = useState<ImportView | null>(null);
  const [begun, setBegun] = useState(false);
  const view = newer ?? value;
  if (!view) {
    return <Page title="导入客户">{refusal ? <ErrorState code={refusal.code} onRetry={() => void refresh()} /> : <Skeleton rows={5} avatar={false} />}</Page>;
  }
  const begin = () => {
    if (view.form === 'remarks') forgetRemarks();
    setBegun(true);
  };
  if (view.state === 'planned' && !begun) return <ImportPreview view={view} onView={setNewer} onBegin={begin} />;
  return <ImportProgress view={view} begin={begun} onView={setNewer} onBack={() => setBegun(false)} />;
}
