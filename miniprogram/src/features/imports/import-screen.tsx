import type { ImportId } from '@core/kernel/ids';
import { useState } from 'react';
import { replacePage } from '../../shared/routes/open-page';
import { Page } from '../../shared/ui/page';
import { ChooseFile } from './choose-file';
import { OpenedImport } from './opened-import';

/** Moves customers and orders in from a file: choose it, check what was understood, import, undo. */
export function ImportScreen({ importId }: { importId: ImportId | undefined }) {
  const [opened, setOpened] = useState(importId);
  if (opened) return <OpenedImport importId={opened} />;
  return (
    <Page title="导入客户">
      <ChooseFile onOpened={setOpened} onHistory={() => replacePage('imports')} />
    </Page>
  );
}
