import Taro from '@tarojs/taro';

const STANDARD_PX = 16;

/** @see https://developers.weixin.qq.com/miniprogram/dev/api/base/system/wx.getAppBaseInfo.html, fontSizeSetting */
export function systemTextPx(): number {
  return (Taro.getAppBaseInfo() as { fontSizeSetting?: number }).fontSizeSetting ?? STANDARD_PX;
}
