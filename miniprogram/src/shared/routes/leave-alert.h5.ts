import { history } from '@tarojs/router';
import Taro from '@tarojs/taro';

let unblock: (() => void) | null = null;

/** Only ways back are held; opening another page above is none. */
export function askBeforeLeaving(content: string): void {
  leaveFreely();
  unblock = history.block(({ action, retry }) => {
    const goOn = () => {
      leaveFreely();
      retry();
    };
    if (String(action) !== 'POP') return goOn();
    void Taro.showModal({ content }).then(({ confirm }) => confirm && goOn());
  });
}

export function leaveFreely(): void {
  unblock?.();
  unblock = null;
}
