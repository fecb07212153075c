import Taro from '@tarojs/taro';

/** A browser has no scanner: there the number is typed or pasted. */
export const canScan = process.env.TARO_ENV === 'weapp';

/** What the camera read of a bar code or QR code; null when the person closed it. */
export async function scanCode(): Promise<string | null> {
  try {
    return (await Taro.scanCode({ scanType: ['barCode', 'qrCode'] })).result;
  } catch {
    return null;
  }
}
