import type { Phone } from './phone';

/** Stands above a form that goes on from an earlier time. */
export const RESUMED = '接着上次没存的填';

/** Waits until the phone has written down what was typed, as it does a few times a second. */
export async function isKept(phone: Phone, text: string, on: string): Promise<void> {
  while (!(await phone.stored()).includes(text)) await phone.see(on);
}
