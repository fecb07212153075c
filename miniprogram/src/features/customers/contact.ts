import Taro from '@tarojs/taro';

/** Opens the phone's dialler. Closing it again is no error. An extension is dialled by hand. */
export function dial(phone: string): void {
  const [main = phone] = phone.split('-');
  void Taro.makePhoneCall({ phoneNumber: main }).catch(() => undefined);
}
