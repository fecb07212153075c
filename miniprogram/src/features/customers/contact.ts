import Taro from '@tarojs/taro';
import { showToast } from '../../shared/ui/feedback';

/** "138 1234 5678": in groups as people read a mobile number aloud; other numbers as they are. */
export function spacedPhone(phone: string): string {
  return /^1\d{10}$/.test(phone) ? `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}` : phone;
}

/** Opens the phone's dialler. Closing it again is no error. An extension is dialled by hand. */
export function dial(phone: string): void {
  const [main = phone] = phone.split('-');
  void Taro.makePhoneCall({ phoneNumber: main }).catch(() => undefined);
}

/** Copies a text; WeChat says so by itself, the browser does not. */
export async function copyText(text: string): Promise<void> {
  try {
    await Taro.setClipboardData({ data: text });
    if (process.env.TARO_ENV === 'h5') showToast('已复制');
  } catch {
    showToast('没能复制，请长按文字复制');
  }
}
