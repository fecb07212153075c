import Taro from '@tarojs/taro';
import type { RefusalCode } from '@core/contract';
import type { PhoneRefusal } from '../cloud/phone-refusal';
import { refusalCopy } from '../copy/refusals';

/** A short line over the page that goes away by itself. */
export function showToast(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: 2_000 });
}

/** Something was saved: a tick and a light touch. */
export function showDone(text: string): void {
  touchBack();
  void Taro.showToast({ title: text, icon: 'success', duration: 1_200 });
}

/** Why something was not done. That it is kept nowhere stays on the screen until it was read. */
export function showRefusal(code: RefusalCode | PhoneRefusal): void {
  if (code === 'PHONE_FULL') void Taro.showModal({ title: '没记上', content: refusalCopy[code], showCancel: false, confirmText: '知道了' });
  else showToast(refusalCopy[code]);
}

/** The phone answers a finished action with a light touch, where it can. */
export function touchBack(): void {
  if (process.env.TARO_ENV === 'weapp') void Taro.vibrateShort({ type: 'light' }).catch(() => undefined);
}
