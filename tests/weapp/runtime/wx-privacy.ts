import { askHost } from './host';
import { Refusal } from './refusal';
import { wxCall } from './wx-call';

/** What a tap must be under way for, what the privacy guide declares, and whether the person has agreed to it. */
export interface Gate {
  inTap(): boolean;
  declared: readonly string[];
  agreed: boolean;
  /** Whether a button for agreeing, of this id, was tapped. */
  agreedBy(buttonId: string): boolean;
}

/** What base libraries before 2.25.0 allow. @see https://developers.weixin.qq.com/miniprogram/dev/api/media/video/wx.chooseMedia.html */
const MOST_MEDIA = 9;
const PHOTO = /\.(jpg|jpeg|png|gif|webp)$/i;

type Listener = (resolve: (answer: { event: string; buttonId?: string }) => void, info: { referrer: string }) => void;

/**
 * The prompt for messages, and the interfaces that touch a person's own data: WeChat refuses what the guide does not
 * declare, and asks the person before the first call of what it does.
 */
export function privateInterfaces(gate: Gate): Record<string, unknown> {
  const listeners: Listener[] = [];
  let agreed = gate.agreed;

  const ask = (listener: Listener, name: string): Promise<void> =>
    new Promise((resolve, reject) => {
      listener(({ event, buttonId }) => {
        if (event === 'disagree') reject(Object.assign(new Error('fail privacy permission is not authorized'), { errno: 104 }));
        if (event !== 'agree') return;
        if (!gate.agreedBy(buttonId ?? '')) return reject(new Refusal('fail privacy permission is not authorized: the button for agreeing was not tapped', { errno: 104 }));
        agreed = true;
        resolve();
      }, { referrer: name });
    });
  /** @throws what WeChat answers without the person's agreement */
  const allowed = async (name: string): Promise<void> => {
    if (!gate.declared.includes(name)) throw new Refusal('fail api scope is not declared in the privacy agreement', { errno: 112 });
    // Without a listener WeChat asks in a window of its own; here the person says yes to it.
    const [listener] = listeners;
    if (!agreed && listener) await ask(listener, name);
  };
  /** Runs at once when nothing has to be asked, so that it is still within the tap. */
  const guarded = <O extends object>(name: string, work: (options: O) => unknown): unknown =>
    wxCall<O>(name, async (options) => {
      await allowed(name);
      return work(options);
    });

  let clipboard = '';
  return {
    onNeedPrivacyAuthorization: (listener: Listener) => void listeners.push(listener),
    getPrivacySetting: wxCall('getPrivacySetting', () => ({ needAuthorization: !agreed, privacyContractName: '《用户隐私保护指引》' })),
    openPrivacyContract: wxCall('openPrivacyContract', () => undefined),
    requestSubscribeMessage: wxCall<{ tmplIds: string[] }>('requestSubscribeMessage', ({ tmplIds }) => {
      if (!gate.inTap()) throw new Refusal('fail can only be invoked by user TAP gesture.', { errCode: 20001 });
      if (tmplIds.length < 1 || tmplIds.length > 3) throw new Refusal('fail Templates count out of max bounds', { errCode: 20003 });
      return askHost('subscribe', { templateIds: tmplIds });
    }),
    getSetting: wxCall('getSetting', () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true, itemSettings: {} } })),
    setClipboardData: guarded<{ data: string }>('setClipboardData', ({ data }) => {
      clipboard = data;
    }),
    getClipboardData: guarded('getClipboardData', () => ({ data: clipboard })),
    chooseMessageFile: guarded<{ extension?: string[] }>('chooseMessageFile', async ({ extension }) => {
      const file = await askHost('chooseFile', { extensions: extension ?? [] });
      if (!file) throw new Error('fail cancel');
      return { tempFiles: [{ ...file, type: 'file', time: 0 }] };
    }),
    chooseMedia: guarded<{ count?: number; mediaType?: string[] }>('chooseMedia', async ({ count = 9, mediaType = ['image', 'video'] }) => {
      if (!Number.isInteger(count) || count < 1 || count > MOST_MEDIA) throw new Refusal(`fail count is not within 1 and ${MOST_MEDIA}`);
      if (!mediaType.includes('image')) throw new Refusal('fail only photos are in the album here');
      const photo = await askHost('choosePhoto', null);
      if (!photo) throw new Error('fail cancel');
      if (!PHOTO.test(photo.path)) throw new Refusal(`fail the album holds no ${photo.path}`);
      return { type: 'image', tempFiles: [{ tempFilePath: photo.path, size: photo.size, fileType: 'image' }] };
    }),
  };
}
