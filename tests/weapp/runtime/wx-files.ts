import { askHost } from './host';
import { Refusal } from './refusal';
import { wxCall } from './wx-call';

export const USER_DATA_PATH = 'wxfile://usr';

/** What WeChat shows by itself. @see https://developers.weixin.qq.com/miniprogram/dev/api/file/wx.openDocument.html */
const DOCUMENTS = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'];
const MISSING = "fail file doesn't exist";

/** Files that the app has written itself, as base64; those that were chosen or downloaded lie outside the browser. */
export class PhoneFiles {
  private readonly written = new Map<string, string>();

  /** Only under the app's own folder, as WeChat allows. */
  write(path: string, content: string, encoding: string): void {
    if (!path.startsWith(`${USER_DATA_PATH}/`)) throw new Error(`writeFileSync:fail permission denied, open "${path}"`);
    this.written.set(path, encoding === 'base64' ? content : base64Of(new TextEncoder().encode(content)));
  }

  contentOf(path: string): string | undefined {
    return this.written.get(path);
  }

  /** @throws what WeChat answers when there is no such file */
  async mustExist(path: string): Promise<void> {
    if (!this.written.has(path) && !(await askHost('hasFile', { path }))) throw new Refusal(MISSING);
  }
}

/** Showing a file, and handing one to a chat, which WeChat does only while a tap is under way. */
export function fileInterfaces(files: PhoneFiles, inTap: () => boolean): Record<string, unknown> {
  return {
    getFileSystemManager: () => ({ writeFileSync: (path: string, content: string, encoding = 'utf8') => files.write(path, content, encoding) }),
    openDocument: wxCall<{ filePath: string; fileType?: string }>('openDocument', async ({ filePath, fileType = filePath.split('.').pop() ?? '' }) => {
      if (!DOCUMENTS.includes(fileType)) throw new Refusal('fail filetype not supported');
      await files.mustExist(filePath);
      await askHost('opened', { path: filePath, written: files.contentOf(filePath) });
    }),
    shareFileMessage: wxCall<{ filePath: string; fileName?: string }>('shareFileMessage', async ({ filePath, fileName = filePath.split('/').pop() ?? '' }) => {
      if (!inTap()) throw new Refusal('fail can only be invoked by user TAP gesture.');
      await files.mustExist(filePath);
      await askHost('sent', { path: filePath, fileName, written: files.contentOf(filePath) });
    }),
  };
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
