import { askHost } from './host';
import { wxCall } from './wx-call';

/** What a tap must be under way for, and what the privacy guide must declare. */
export interface Gate {
  inTap(): boolean;
  declared: readonly string[];
}

/** wx.cloud, wired to the local cloud outside the browser. It refuses calls before its own init, as WeChat's does. */
export function cloud(): Record<string, unknown> {
  let ready = false;
  const needsInit = (): void => {
    if (!ready) throw Object.assign(new Error('fail Cloud API isn\'t enabled, please call wx.cloud.init first'), { errCode: -1 });
  };
  return {
    init: () => {
      ready = true;
    },
    callFunction: wxCall<{ name: string; data?: unknown }>('cloud.callFunction', async ({ name, data }) => {
      needsInit();
      // What crosses to the cloud is JSON: an undefined or a Date does not arrive as such.
      return { result: await askHost('call', { name, data: JSON.parse(JSON.stringify(data ?? {})) as unknown }) };
    }),
    uploadFile: wxCall<{ cloudPath: string; filePath: string }>('cloud.uploadFile', async ({ cloudPath, filePath }) => {
      needsInit();
      return { ...(await askHost('upload', { path: filePath, cloudPath })), statusCode: 200 };
    }),
  };
}

/** The prompt for messages, and the interfaces that touch a person's own data. */
export function privateInterfaces(gate: Gate): Record<string, unknown> {
  const declared = (name: string): void => {
    if (gate.declared.includes(name)) return;
    throw Object.assign(new Error('fail api scope is not declared in the privacy agreement'), { errno: 112 });
  };
  let clipboard = '';
  return {
    requestSubscribeMessage: wxCall<{ tmplIds: string[] }>('requestSubscribeMessage', ({ tmplIds }) => {
      if (!gate.inTap()) throw Object.assign(new Error('fail can only be invoked by user TAP gesture.'), { errCode: 20001 });
      if (tmplIds.length < 1 || tmplIds.length > 3) throw Object.assign(new Error('fail Templates count out of max bounds'), { errCode: 20003 });
      return askHost('subscribe', { templateIds: tmplIds });
    }),
    getSetting: wxCall('getSetting', () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true, itemSettings: {} } })),
    setClipboardData: wxCall<{ data: string }>('setClipboardData', ({ data }) => {
      declared('setClipboardData');
      clipboard = data;
    }),
    getClipboardData: wxCall('getClipboardData', () => {
      declared('getClipboardData');
      return { data: clipboard };
    }),
    chooseMessageFile: wxCall<{ extension?: string[] }>('chooseMessageFile', async ({ extension }) => {
      declared('chooseMessageFile');
      const file = await askHost('chooseFile', { extensions: extension ?? [] });
      if (!file) throw new Error('fail cancel');
      return { tempFiles: [{ ...file, type: 'file', time: 0 }] };
    }),
  };
}
