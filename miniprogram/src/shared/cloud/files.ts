import type { UploadFolder } from '@core/files/files.contract';
import { ok, refuse, type Result } from '@core/kernel/result';
import { call, type CallRefusal } from './call';
import { platform } from './platform';
import { PlatformFailure, type FetchedFile, type PickedFile, type StoredFile } from './platform-types';
import { shortFileName } from './short-file-name';

/** Lets the person choose a file with one of the extensions (in WeChat: from a chat); null when they close the chooser. */
export function chooseFile(extensions: readonly string[]): Promise<PickedFile | null> {
  return platform.chooseFile(extensions);
}

/** A text as a file to upload. */
export function textFile(name: string, text: string): PickedFile {
  return platform.textFile(name, text);
}

/** Stores a file in the merchant's own folder of the sort, where the server gives it a place. @returns the file id for the command that names it. */
export async function uploadFile(folder: UploadFolder, file: PickedFile): Promise<Result<string, CallRefusal<'files.reserve'>>> {
  const reserved = await call('files.reserve', { folder, fileName: shortFileName(file.name) });
  if (!reserved.ok) return reserved;
  try {
    return ok(await platform.uploadFile(file, reserved.value.path));
  } catch (error) {
    return refuse(error instanceof PlatformFailure && error.kind === 'fault' ? 'SERVER_FAULT' : 'OFFLINE');
  }
}

/** Brings a file of cloud storage onto the device; null when it did not arrive. */
export async function fetchFile(file: StoredFile): Promise<FetchedFile | null> {
  try {
    return await platform.fetchFile(file);
  } catch {
    return null;
  }
}

export const canOpenFile = (fileName: string): boolean => platform.canOpen(fileName);
export const canSendFiles = platform.sendFile !== null;

/** Shows or saves the file; false when the device could not. */
export async function openFile(file: FetchedFile): Promise<boolean> {
  try {
    await platform.openFile(file);
    return true;
  } catch {
    return false;
  }
}

/** Hands the file to a chat, from within a tap. A person who closes the list of chats has not failed. */
export async function sendFile(file: FetchedFile): Promise<boolean> {
  try {
    await platform.sendFile?.(file);
    return true;
  } catch (error) {
    return /cancel/.test((error as { errMsg?: string }).errMsg ?? '');
  }
}
