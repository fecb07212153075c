import type { NoticeKind } from '@core/notices/notice';
import { useState } from 'react';
import type { SubscribeAnswer } from '../../shared/cloud/platform-types';
import { requestSubscribe } from '../../shared/cloud/subscribe';
import { useCommand } from '../../shared/cloud/use-command';
import { promptWords, type PromptOutcome } from './prompt-words';
import { showDone, showRefusal, showToast } from '../../shared/ui/feedback';

export interface ReminderPrompt {
  /** Whether the shop has a template to ask for. */
  available: boolean;
  pending: boolean;
  /** Call it first thing in a tap handler. Says what came of it; resolves to whether it is settled, yes or no. */
  ask(): Promise<boolean>;
}

/** WeChat's prompt for one reorder notice, and the ledger's entry of the answer. */
export function useReminderPrompt(templates: Partial<Record<NoticeKind, string>> | undefined): ReminderPrompt {
  const record = useCommand('notices.recordPrompt', ['mine.open']);
  /** An answer that WeChat has and our ledger has not: the next tap reports it instead of asking again. */
  const [unrecorded, setUnrecorded] = useState<SubscribeAnswer | null>(null);
  const templateId = templates?.reorder;

  const report = async (answer: SubscribeAnswer): Promise<boolean> => {
    const recorded = await record.run({ results: { reorder: answer } });
    setUnrecorded(recorded.ok ? null : answer);
    if (!recorded.ok) showRefusal(recorded.code);
    else tell(answer);
    return recorded.ok;
  };

  const ask = async (): Promise<boolean> => {
    if (templateId === undefined) return true;
    if (unrecorded) return report(unrecorded);
    try {
      const answers = await requestSubscribe([templateId], { [templateId]: '用完提醒' });
      return await report(answers[templateId] ?? 'reject');
    } catch (error) {
      tell((error as { errCode?: number }).errCode === MAIN_SWITCH_OFF ? 'switched-off' : 'failed');
      return false;
    }
  };

  return { available: templateId !== undefined, pending: record.pending, ask };
}

/** wx.requestSubscribeMessage: 用户关闭了主开关. */
const MAIN_SWITCH_OFF = 20004;

function tell(outcome: PromptOutcome): void {
  if (outcome === 'accept') showDone(promptWords.accept);
  else showToast(promptWords[outcome]);
}
