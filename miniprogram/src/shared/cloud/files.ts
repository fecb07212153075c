import { ok, refuse, type Result } from '@core/kernel/result';
import { makeId } from './new-id';
import { platform } from './platform';
import { PlatformFailure, type PickedFile, type StoredFile } from './platform-types';
import { useSessionStore } from './session-store';

/** Lets the person choose an .xlsx or .csv (in WeChat: from a chat); null when they close the chooser. */
export function chooseSpreadsheet(): Promise<PickedFile | null> {
  return platform.chooseSpreadsheet();
}

/** Stores the file in the merchant's own folder of the sort. @returns the file id for `imports.open` or `products.save`. */
export async function uploadFile(folder: 'imports' | 'products', file: PickedFile): Promise<Result<string, 'OFFLINE' | 'SERVER_FAULT'>> {
  const { callers, activeId } = useSessionStore.getState();
  const merchantId = callers.find(({ callerId }) => callerId === activeId)?.merchantId ?? '';
  const extension = /\.[a-z0-9]{1,5}$/i.exec(file.name)?.[0].toLowerCase() ?? '';
  try {
    return ok(await platform.uploadFile(file, `${folder}/${merchantId}/${makeId(folder === 'imports' ? 'import' : 'picture')}${extension}`));
  } catch (error) {
    return refuse(error instanceof PlatformFailure && error.kind === 'fault' ? 'SERVER_FAULT' : 'OFFLINE');
  }
}

/** Shows or hands on a file of cloud storage; false when the phone could not. */
export async function openFile(file: StoredFile): Promise<boolean> {
  try {
    await platform.openFile(file);
    return true;
  } catch {
    return false;
  }
}
