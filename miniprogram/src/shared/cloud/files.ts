import { ok, refuse, type Result } from '@core/kernel/result';
import { makeId } from './new-id';
import { platform } from './platform';
import { PlatformFailure, type PickedFile } from './platform-types';

/** Lets the person choose an .xlsx or .csv (in WeChat: from a chat); null when they close the chooser. */
export function chooseSpreadsheet(): Promise<PickedFile | null> {
  return platform.chooseSpreadsheet();
}

/** @returns the file id for `imports.open`. */
export async function uploadFile(file: PickedFile): Promise<Result<string, 'OFFLINE' | 'SERVER_FAULT'>> {
  const extension = /\.[a-z0-9]{1,5}$/i.exec(file.name)?.[0].toLowerCase() ?? '';
  try {
    return ok(await platform.uploadFile(file, `imports/${makeId('import')}${extension}`));
  } catch (error) {
    return refuse(error instanceof PlatformFailure && error.kind === 'fault' ? 'SERVER_FAULT' : 'OFFLINE');
  }
}
