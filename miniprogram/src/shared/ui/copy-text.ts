import Taro from '@tarojs/taro';
import { showToast } from './feedback';

/**
 * Puts the text on the clipboard; the platform itself says 内容已复制.
 * @returns false when it was refused, as WeChat does while the privacy guide is not agreed to: show the text to be copied by hand.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text });
    return true;
  } catch {
    return false;
  }
}

/** Copies something short that stands on the screen, and says how that went: WeChat says so by itself, the browser does not. */
export async function copyShown(text: string): Promise<void> {
  if (!(await copyText(text))) showToast('没能复制，请长按文字复制');
  else if (process.env.TARO_ENV === 'h5') showToast('已复制');
}
