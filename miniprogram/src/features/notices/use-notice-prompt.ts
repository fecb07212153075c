import type { NoticeKind } from '@core/notices/notice';
import { useState } from 'react';
import type { SubscribeAnswer } from '../../shared/cloud/platform-types';
import { requestSubscribe } from '../../shared/cloud/subscribe';
import { useCommand } from '../../shared/cloud/use-command';
import { promptWords, type PromptOutcome } from './prompt-words';
import { showDone, showRefusal, showToast } from '../../shared/ui/feedback';

export interface NoticePrompt {
  /** Whether the shop has a template to ask for. */
  available: boolean;
  pending: boolean;
  /** Call it first thing in a tap handler. Resolves to whether it is settled, yes or no. */
  ask(): Promise<boolean>;
}

export interface NoticeWish {
  templates: Partial<Record<NoticeKind, string>> | undefined;
  /** In the order in which the prompt names them: at most three. */
  kinds: readonly NoticeKind[];
  /** Asked beside something else that says what came of it. */
  quiet?: boolean;
}

type Answers = Partial<Record<NoticeKind, SubscribeAnswer>>;

const NAMES: Record<NoticeKind, string> = { reorder: '用完提醒', shipping: '发货通知', 'order-status': '进货单有答复' };
const OF_CUSTOMERS: readonly NoticeKind[] = ['reorder', 'shipping'];

/** What a customer may be told. */
export function useReminderPrompt(templates: NoticeWish['templates']): NoticePrompt {
  return useNoticePrompt({ templates, kinds: OF_CUSTOMERS });
}

/** WeChat's prompt for one notice of each kind that the shop sends, in one tap, and the ledger's entry of the answers. */
export function useNoticePrompt({ templates, kinds, quiet = false }: NoticeWish): NoticePrompt {
  const record = useCommand('notices.recordPrompt', ['mine.open']);
  /** Answers that WeChat has and our ledger has not: the next tap reports them instead of asking again. */
  const [unrecorded, setUnrecorded] = useState<Answers | null>(null);
  const asked = kinds.flatMap((kind) => (templates?.[kind] === undefined ? [] : [{ kind, id: templates[kind] }]));

  const report = async (answers: Answers): Promise<boolean> => {
    const recorded = await record.run({ results: answers });
    setUnrecorded(recorded.ok ? null : answers);
    if (quiet) return recorded.ok;
    if (recorded.ok) tell(outcomeOf(answers));
    else showRefusal(recorded.code);
    return recorded.ok;
  };

  const ask = async (): Promise<boolean> => {
    if (asked.length === 0) return true;
    if (unrecorded) return report(unrecorded);
    try {
      const answers = await requestSubscribe(asked.map(({ id }) => id), Object.fromEntries(asked.map(({ kind, id }) => [id, NAMES[kind]])));
      return await report(Object.fromEntries(asked.map(({ kind, id }) => [kind, answers[id] ?? 'reject'])));
    } catch (error) {
      if (!quiet) tell((error as { errCode?: number }).errCode === MAIN_SWITCH_OFF ? 'switched-off' : 'failed');
      return false;
    }
  };

  return { available: asked.length > 0, pending: record.pending, ask };
}

/** Yes to any of them is a yes. */
function outcomeOf(answers: Answers): SubscribeAnswer {
  const given = Object.values(answers);
  return given.find((answer) => answer === 'accept') ?? given[0] ?? 'reject';
}

/** wx.requestSubscribeMessage: 用户关闭了主开关. */
const MAIN_SWITCH_OFF = 20004;

function tell(outcome: PromptOutcome): void {
  if (outcome === 'accept') showDone(promptWords.accept);
  else showToast(promptWords[outcome]);
}
