import { useState } from 'react';
import { appStorage } from '../../shared/cloud/app-storage';
import { useCommand } from '../../shared/cloud/use-command';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { readTemplate, templateFaults, type Slot, type TemplateFaults } from './read-template';

interface Draft {
  templateId: string;
  /** The template's 详细内容 as pasted. */
  details: string;
  /** What the seller chose instead of the guess, by keyword. */
  chosen: Record<string, Slot>;
}

const EMPTY: Draft = { templateId: '', details: '', chosen: {} };

/** The form of the reorder notice's template. The server tells nobody what is set, so this device keeps what it saved last. */
export function useTemplateForm(merchantId: string) {
  const key = `template.${merchantId}`;
  const [draft, setDraft] = useState(() => (JSON.parse(appStorage.getItem(key) ?? 'null') as Draft | null) ?? EMPTY);
  const [faults, setFaults] = useState<TemplateFaults>({});
  const set = useCommand('merchants.setTemplates');
  const keywords = readTemplate(draft.details).map((one) => ({ ...one, slot: draft.chosen[one.key] ?? one.slot }));

  const change = (changed: Partial<Draft>) => {
    setFaults({});
    setDraft((before) => ({ ...before, ...changed }));
  };

  const save = async () => {
    const found = templateFaults(draft.templateId, keywords);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const fields = Object.fromEntries(keywords.map((one) => [one.key, one.slot]));
    const saved = await set.run({ templates: [{ kind: 'reorder', templateId: draft.templateId.trim(), fields }] });
    if (!saved.ok) return showRefusal(saved.code);
    appStorage.setItem(key, JSON.stringify(draft));
    showDone('已保存');
  };

  return { draft, keywords, faults, pending: set.pending, change, choose: (keyword: string, slot: Slot) => change({ chosen: { ...draft.chosen, [keyword]: slot } }), save };
}
