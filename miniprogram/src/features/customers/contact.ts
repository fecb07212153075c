import Taro from '@tarojs/taro';

/** "138 1234 5678": in groups as people read a mobile number aloud; other numbers as they are. */
export function spacedPhone(phone: string): string {
  return /^1\d{10}$/.test(phone) ? `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}` : phone;
}

/** Opens the phone's dialler. Closing it again is no error. An extension is dialled by hand. */
export function dial(phone: string): void {
  const [main = phone] = phone.split('-');
  void Taro.makePhoneCall({ phoneNumber: main }).catch(() => undefined);
}
