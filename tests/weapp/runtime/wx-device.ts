import { askHost } from './host';
import { wxCall } from './wx-call';
import { USER_DATA_PATH } from './wx-files';

const DEVICE = { brand: 'iPhone', model: 'iPhone 12', system: 'iOS 15.0', platform: 'ios', pixelRatio: 2 };
const APP = { version: '8.0.50', SDKVersion: '3.5.0', language: 'zh_CN', host: { env: 'WeChat' } };
const BAR = { statusBarHeight: 44, navigation: 88 };

const nothing = (): void => undefined;

export interface DeviceOptions {
  launch: { path: string; query: Record<string, string> };
  /** Whether app.json has `darkmode`: without it WeChat tells no theme, and never changes it. */
  darkmode: boolean;
  /** Pixels of WeChat's own text, as the person set it; 16 to begin with. */
  fontSize: number;
}

/** What a script can ask about the phone and the app's life. Of all of it only the theme changes here, with the browser's. */
export function device({ launch, darkmode, fontSize }: DeviceOptions): Record<string, unknown> {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const app = (): object => ({ ...APP, fontSizeSetting: fontSize, fontSizeScaleFactor: fontSize / 16, ...(darkmode ? { theme: dark.matches ? 'dark' : 'light' } : {}) });
  const windowInfo = (): object => {
    const { innerWidth: width, innerHeight: height } = window;
    const safeArea = { left: 0, right: width, top: BAR.statusBarHeight, bottom: height - 34, width, height: height - 34 - BAR.statusBarHeight };
    return { pixelRatio: DEVICE.pixelRatio, windowWidth: width, windowHeight: height, screenWidth: width, screenHeight: height, screenTop: 0, statusBarHeight: BAR.statusBarHeight, safeArea };
  };
  const launchOptions = (): object => ({ ...launch, scene: 1001, referrerInfo: {}, shareTicket: '' });
  const listeners = ['NetworkStatusChange', 'AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'WindowResize', 'KeyboardHeightChange', 'MemoryWarning'];
  return {
    getWindowInfo: windowInfo,
    getDeviceInfo: () => DEVICE,
    getAppBaseInfo: app,
    onThemeChange: (listener: (change: { theme: string }) => void) => {
      if (darkmode) dark.addEventListener('change', ({ matches }) => listener({ theme: matches ? 'dark' : 'light' }));
    },
    offThemeChange: nothing,
    getSystemInfoSync: () => ({ ...DEVICE, ...app(), ...windowInfo() }),
    getSystemInfo: wxCall('getSystemInfo', () => ({ ...DEVICE, ...app(), ...windowInfo() })),
    getMenuButtonBoundingClientRect: () => ({ width: 87, height: 32, top: 48, bottom: 80, right: window.innerWidth - 7, left: window.innerWidth - 94 }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0', envVersion: 'develop', version: '' } }),
    getLaunchOptionsSync: launchOptions,
    getEnterOptionsSync: launchOptions,
    getNetworkType: wxCall('getNetworkType', () => ({ networkType: 'wifi' })),
    getUpdateManager: () => ({ onCheckForUpdate: nothing, onUpdateReady: nothing, onUpdateFailed: nothing, applyUpdate: nothing }),
    scanCode: wxCall('scanCode', async () => {
      const result = await askHost('scan', null);
      if (result === null) throw new Error('fail cancel');
      return { result, scanType: 'CODE_128', charSet: 'UTF-8', path: '' };
    }),
    makePhoneCall: wxCall('makePhoneCall', nothing),
    hideShareMenu: wxCall('hideShareMenu', nothing),
    showShareMenu: wxCall('showShareMenu', nothing),
    canIUse: () => true,
    nextTick: (work: () => void) => void Promise.resolve().then(work),
    env: { USER_DATA_PATH },
    ...Object.fromEntries(listeners.flatMap((name) => [[`on${name}`, nothing], [`off${name}`, nothing]])),
  };
}
