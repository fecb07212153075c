import { View } from '@tarojs/components';
import { MAX_TRAIT_CHARACTERS, TRAIT_KINDS, type KeptTraits, type TraitKind } from '@core/profile/traits';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { useDraft } from '../../shared/drafts/use-draft';
import { traitName } from '../../shared/copy/profile';
import { refusalCopy } from '../../shared/copy/refusals';
import { Button } from '../../shared/ui/button';
import { CellGroup } from '../../shared/ui/cell';
import { Field } from '../../shared/ui/field';
import { showDone } from '../../shared/ui/feedback';
import { Sheet } from '../../shared/ui/sheet';
import { SwitchCell } from '../../shared/ui/switch-cell';
import styles from '../profile/profile.module.scss';
import { OWN_TOUCHES } from './own-touches';

const PLACEHOLDER: Record<TraitKind, string> = { skin: '干皮、油皮、敏感肌', allergy: '酒精、香精、坚果', pregnancy: '孕 5 个月', medication: '在吃什么药', other: '和用产品有关的' };

/** The traits as I tell them, and the separate consent without which none is kept; it begins switched off. Mounted when it opens. */
export function OwnTraitsSheet({ traits, onClose }: { traits: KeptTraits | null; onClose: () => void }) {
  const draft = useDraft('own.traits', (): Partial<Record<TraitKind, string>> => Object.fromEntries(TRAIT_KINDS.map((kind) => [kind, traits?.traits.find((one) => one.kind === kind)?.text ?? ''])), { place: 'memory' });
  const texts = draft.entry;
  const [agreed, setAgreed] = useState(false);
  const [error, setError] = useState('');
  const command = useCommand('privacy.saveTraits', OWN_TOUCHES);
  const save = async () => {
    if (!agreed) return setError('先打开「我同意」，再保存');
    const answer = await command.run({ agreed, traits: TRAIT_KINDS.map((kind) => ({ kind, text: (texts[kind] ?? '').trim() })).filter(({ text }) => text !== '') });
    if (!answer.ok) return setError(refusalCopy[answer.code]);
    draft.done();
    showDone('已保存');
    onClose();
  };
  return (
    <Sheet open title="肤质、过敏" draft={draft} onClose={onClose} footer={<Button loading={command.pending} onClick={() => void save()}>保存</Button>}>
      <View className={styles.box}>
        {TRAIT_KINDS.map((kind) => (
          <Field key={kind} label={traitName[kind]} value={texts[kind] ?? ''} onChange={(text) => draft.change({ [kind]: text })} placeholder={PLACEHOLDER[kind]} maxLength={MAX_TRAIT_CHARACTERS} />
        ))}
      </View>
      <CellGroup note="这些是敏感个人信息。只有商家和助理看得到，只用来推荐合适的产品，随时可以撤回。">
        <SwitchCell
          title="我同意商家记录这些"
          on={agreed}
          onChange={(on) => {
            setAgreed(on);
            setError('');
          }}
        />
      </CellGroup>
      {error !== '' && <View className={styles.error}>{error}</View>}
    </Sheet>
  );
}
