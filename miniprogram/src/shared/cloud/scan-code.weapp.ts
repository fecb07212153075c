import Taro from '@tarojs/taro';

export async function scanCode(): Promise<string | null> {
  try {
    return (await Taro.scanCode({ scanType: ['barCode', 'qrCode'] })).result;
  } catch {
    return null;
  }
}
