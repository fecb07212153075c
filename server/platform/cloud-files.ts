import type { MerchantId } from '../../core/kernel/ids';
import { cloud } from './sdk';

/** Files of the cloud. The client uploads; only functions read, and write what is exported. */
export interface Files {
  /** The file's bytes, or null when there is none. */
  read(fileId: string): Promise<Uint8Array | null>;
  /** Stores a file and gives a link to it, good for some minutes. */
  write(path: string, bytes: Uint8Array): Promise<{ fileId: string; url: string }>;
}

const LINK_SECONDS = 600;

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
  async write(path, bytes) {
    const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) });
    const links = (await cloud.getTempFileURL({ fileList: [{ fileID, maxAge: LINK_SECONDS }] })) as { fileList: { tempFileURL?: string }[] };
    const url = links.fileList[0]?.tempFileURL;
    if (!url) throw new Error('the stored file has no link');
    return { fileId: fileID, url };
  },
};

/** Whether the file lies where the merchant's own uploads of the sort do: an id of somebody else's file opens and shows nothing. */
export function isUploadOf(folder: 'imports' | 'products', merchantId: MerchantId, fileId: string): boolean {
  return new RegExp(`^cloud://[^/]+/${folder}/${merchantId}/[^/]+$`).test(fileId);
}

function isAbsent(error: unknown): boolean {
  const { code, errCode, message } = error as { code?: string; errCode?: number; message?: string };
  return code === 'STORAGE_FILE_NONEXIST' || errCode === -503003 || /STORAGE_FILE_NONEXIST|not exist/i.test(message ?? '');
}
