import Taro from '@tarojs/taro';

const pageOnTop = (): object | undefined => Taro.getCurrentPages().slice(-1)[0];

/** The page that asks. WeChat forgets the question with the page, and takes it back only from the page on top. */
let asking: object | undefined;

/** @see https://developers.weixin.qq.com/miniprogram/dev/api/ui/interaction/wx.enableAlertBeforeUnload.html since base library 2.12.0 */
export function askBeforeLeaving(message: string): void {
  if (!Taro.canIUse('enableAlertBeforeUnload')) return;
  asking = pageOnTop();
  Taro.enableAlertBeforeUnload({ message });
}

export function leaveFreely(): void {
  if (asking === undefined || asking !== pageOnTop()) return;
  asking = undefined;
  Taro.disableAlertBeforeUnload();
}
