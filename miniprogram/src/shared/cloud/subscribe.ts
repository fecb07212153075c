import { platform } from './platform';
import type { SubscribeAnswers } from './platform-types';

/**
 * WeChat's own prompt: one accepted template is one message. Call it first thing in a tap handler, before any await.
 * At most three templates. @throws when it is not a tap, or messages are switched off for the whole mini-program.
 */
export function requestSubscribe(templateIds: readonly string[], titles: Readonly<Record<string, string>> = {}): Promise<SubscribeAnswers> {
  return platform.requestSubscribe(templateIds.slice(0, 3), titles);
}
