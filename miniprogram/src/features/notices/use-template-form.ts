import type { NoticeKind } from '@core/notices/notice';
import type { NoticeSlot as Slot, NoticeTemplate } from '@core/notices/notice-fields';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { useDraft } from '../../shared/drafts/use-draft';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { readTemplate, templateFaults, type TemplateFaults } from './read-template';

interface Draft {
  templateId: string;
  /** The template's 详细内容 as pasted. */
  details: string;
  /** What the seller chose instead of the guess, by keyword. */
  chosen: Record<string, Slot>;
}

const EMPTY: Draft = { templateId: '', details: '', chosen: {} };

function draftOf(stored: NoticeTemplate | undefined): Draft {
  if (!stored) return EMPTY;
  const details = Object.keys(stored.fields).map((keyword) => `{{${keyword}.DATA}}`).join('\n');
  return { templateId: stored.templateId, details, chosen: stored.fields };
}

/** The form of a notice's template, from what is set: WeChat's own words for the keywords are only where they were pasted. */
export function useTemplateForm(kind: NoticeKind, stored: NoticeTemplate | undefined) {
  const form = useDraft(`template.${kind}`, () => draftOf(stored));
  const draft = form.entry;
  const [faults, setFaults] = useState<TemplateFaults>({});
  const set = useCommand('merchants.setTemplates', ['merchants.catalogue']);
  const keywords = readTemplate(draft.details, kind).map((one) => ({ ...one, slot: draft.chosen[one.key] ?? one.slot }));

  const change = (changed: Partial<Draft>) => {
    setFaults({});
    form.change(changed);
  };

  const save = async () => {
    const found = templateFaults(draft.templateId, keywords);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const fields = Object.fromEntries(keywords.map((one) => [one.key, one.slot]));
    const saved = await set.run({ templates: [{ kind, templateId: draft.templateId.trim(), fields }] });
    if (!saved.ok) return showRefusal(saved.code);
    form.begin(draft);
    showDone('已保存');
  };

  return { form, draft, keywords, faults, pending: set.pending, change, choose: (keyword: string, slot: Slot) => change({ chosen: { ...draft.chosen, [keyword]: slot } }), save };
}
