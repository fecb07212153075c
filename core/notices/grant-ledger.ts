import type { NoticeKind } from './notice';

/** What the phone's prompt answers per template (WeChat: wx.requestSubscribeMessage). */
export type PromptResult = 'accept' | 'reject' | 'ban' | 'filter';
export type Quota = Partial<Record<NoticeKind, number>>;

/** One accepted prompt is one message, without expiry; any other answer changes nothing. */
export function afterPrompt(quota: Quota, results: Partial<Record<NoticeKind, PromptResult>>): Quota {
  const next: Quota = { ...quota };
  for (const [kind, result] of Object.entries(results) as [NoticeKind, PromptResult][]) {
    if (result === 'accept') next[kind] = (next[kind] ?? 0) + 1;
  }
  return next;
}

export function afterSent(quota: Quota, kind: NoticeKind): Quota {
  return { ...quota, [kind]: Math.max(0, (quota[kind] ?? 0) - 1) };
}

/** WeChat answered 43101: whatever we counted, nothing is left. */
export function afterRefused(quota: Quota, kind: NoticeKind): Quota {
  return { ...quota, [kind]: 0 };
}
