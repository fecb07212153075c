import type { SubscribeAnswer } from '../../shared/cloud/platform-types';

/** The prompt's own answers, and the two ways in which there is none. */
export type PromptOutcome = SubscribeAnswer | 'switched-off' | 'failed';

export const promptWords: Record<PromptOutcome, string> = {
  accept: '到时会提醒您',
  reject: '好的，不提醒。想要时再点就行',
  ban: '这个提醒被微信停用了，请告诉商家',
  filter: '这个提醒暂时用不了，请告诉商家',
  'switched-off': '您关掉了订阅消息，可在右上角「···」设置里打开',
  failed: '没打开提醒，请再点一次',
};
