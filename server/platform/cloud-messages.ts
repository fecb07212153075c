import { cloud } from './sdk';

export interface SubscribeMessage {
  touser: string;
  templateId: string;
  page: string;
  data: Record<string, { value: string }>;
}

/** `lost`: WeChat may or may not have sent it. */
export type SendOutcome = { kind: 'sent' } | { kind: 'refused'; errCode: number } | { kind: 'failed'; errCode: number } | { kind: 'lost' };

/** WeChat's answer for a person who refused or has no quota left (subscribeMessage.send). */
const NO_QUOTA = 43101;

/** Sends one subscribe message. WeChat's own refusals are outcomes; anything that leaves the fate open is `lost`. */
export async function sendSubscribeMessage(message: SubscribeMessage): Promise<SendOutcome> {
  try {
    await cloud.openapi.subscribeMessage.send({ ...message, miniprogramState: 'formal', lang: 'zh_CN' });
    return { kind: 'sent' };
  } catch (error) {
    const errCode = (error as { errCode?: unknown }).errCode;
    if (errCode === NO_QUOTA) return { kind: 'refused', errCode: NO_QUOTA };
    return typeof errCode === 'number' && isDecision(errCode) ? { kind: 'failed', errCode } : { kind: 'lost' };
  }
}

/** WeChat's five-digit refusals and the platform's permission errors say for certain that nothing was sent. */
function isDecision(errCode: number): boolean {
  return errCode >= 40000 || errCode === -604101 || errCode === -604104;
}
