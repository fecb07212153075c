import { cloud } from './sdk';

/** Uploaded files. The client uploads; only functions read. */
export interface Files {
  /** The file's bytes, or null when there is none. */
  read(fileId: string): Promise<Uint8Array | null>;
}

export const files: Files = {
  async read(fileId) {
    if (!fileId.startsWith('cloud://')) return null;
    try {
      const { fileContent } = await cloud.downloadFile({ fileID: fileId });
      return fileContent as Uint8Array;
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  },
};

function isAbsent(error: unknown): boolean {
  const { code, errCode, message } = error as { code?: string; errCode?: number; message?: string };
  return code === 'STORAGE_FILE_NONEXIST' || errCode === -503003 || /STORAGE_FILE_NONEXIST|not exist/i.test(message ?? '');
}
