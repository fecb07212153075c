import Taro from '@tarojs/taro';

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
