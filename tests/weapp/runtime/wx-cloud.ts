import { askHost } from './host';
import { Refusal } from './refusal';
import { wxCall } from './wx-call';
import type { PhoneFiles } from './wx-files';

/** As many requests as WeChat has under way at once; it lets further ones wait, which nobody should have to. */
const MOST_AT_ONCE = 10;

/**
 * wx.cloud, wired to the local cloud outside the browser. It refuses calls before its own init, as WeChat's does.
 * @param inTurn when what a function answered reaches the script
 */
export function cloud(files: PhoneFiles, inTurn: <T>(answer: Promise<T>) => Promise<T>): Record<string, unknown> {
  let ready = false;
  let underWay = 0;
  const counted = async <T>(work: Promise<T>): Promise<T> => {
    underWay += 1;
    if (underWay > MOST_AT_ONCE) void askHost('refused', { what: `${underWay} requests at once, over ${MOST_AT_ONCE}` });
    try {
      return await work;
    } finally {
      underWay -= 1;
    }
  };
  const needsInit = (): void => {
    if (!ready) throw new Refusal('fail Cloud API isn\'t enabled, please call wx.cloud.init first', { errCode: -1 });
  };
  return {
    init: () => {
      ready = true;
    },
    callFunction: wxCall<{ name: string; data?: unknown }>('cloud.callFunction', async ({ name, data }) => {
      needsInit();
      // What crosses to the cloud is JSON: an undefined or a Date does not arrive as such.
      return { result: await inTurn(counted(askHost('call', { name, data: JSON.parse(JSON.stringify(data ?? {})) as unknown }))) };
    }),
    uploadFile: wxCall<{ cloudPath: string; filePath: string }>('cloud.uploadFile', async ({ cloudPath, filePath }) => {
      needsInit();
      return { ...(await counted(askHost('upload', { path: filePath, cloudPath, written: files.contentOf(filePath) }))), statusCode: 200 };
    }),
    downloadFile: wxCall<{ fileID: string }>('cloud.downloadFile', async ({ fileID }) => {
      needsInit();
      return { tempFilePath: (await counted(askHost('download', { fileID }))).path, statusCode: 200 };
    }),
  };
}
