import type { ActionInput } from '../core/contract';
import type { ImportView } from '../core/imports/imports.contract';
import { mustOk } from '../core/kernel/result';
import { uploadAs, type Api } from './api-client';
import { seedId } from './random';

export interface FileToImport {
  url: string;
  openid: string;
  api: Api;
  /** One of the person's own callers: the merchant that is imported into. */
  as: string;
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** What to change of the guessed columns, and the product of rows that name none; null to take the plan as it is. */
  plan: Omit<ActionInput<'imports.plan'>, 'importId'> | null;
  onSlice?: (view: ImportView) => void;
}

/**
 * Imports a file as the app does: upload, open, plan again if there is something to change, and slice by slice to the end.
 * The same file into the same merchant is imported once, and a broken-off import goes on, since every id follows from them.
 * @throws on any refusal
 */
export async function importFile(file: FileToImport): Promise<ImportView> {
  const { url, openid, api, as, fileName, bytes, plan } = file;
  const name = `${as} ${fileName}`;
  const importId = seedId('import', name);
  const options = (step: string) => ({ as, requestId: seedId('request', `${name} ${step}`) });
  const { callers } = mustOk(await api('session.open', {}, {}));
  const merchantId = callers.find(({ callerId }) => callerId === as)?.merchantId ?? '';
  const fileId = await uploadAs(url, openid, `imports/${merchantId}/${importId}-${fileName}`, bytes);
  const opened = mustOk(await api('imports.open', { importId, fileId, fileName, form: 'table' }, options('open')));
  let view = plan ? mustOk(await api('imports.plan', { importId, ...plan }, options('plan'))) : opened;
  for (let slice = 0; slice < view.slices; slice += 1) {
    view = mustOk(await api('imports.runSlice', { importId, slice }, options(`slice ${slice}`)));
    file.onSlice?.(view);
  }
  return view;
}
