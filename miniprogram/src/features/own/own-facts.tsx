import { View } from '@tarojs/components';
import { checkBirthday } from '@core/calendar/birthday';
import { normalizePhone, spacedPhone } from '@core/customers/phone';
import type { OwnView } from '@core/privacy/own-view';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { useDraft } from '../../shared/drafts/use-draft';
import { birthdayWords } from '../../shared/copy/profile';
import { refusalCopy } from '../../shared/copy/refusals';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Field } from '../../shared/ui/field';
import { showDone } from '../../shared/ui/feedback';
import { Sheet } from '../../shared/ui/sheet';
import { BirthdayField } from '../profile/birthday-field';
import styles from './own-screen.module.scss';
import { OWN_TOUCHES } from './own-touches';

type Part = 'called' | 'phone' | 'birthday';

const PART_NAME: Record<Part, string> = { called: '姓名', phone: '手机号', birthday: '生日' };

/** Name, phone and birthday; a tap opens the one to correct. */
export function OwnFacts({ own }: { own: OwnView }) {
  const [editing, setEditing] = useState<Part | null>(null);
  const shown: Record<Part, string> = { called: own.called, phone: spacedPhone(own.phone), birthday: own.birthday && (birthdayWords(own.birthday, own.today) ?? own.birthday) };
  return (
    <CellGroup title="基本信息">
      {(['called', 'phone', 'birthday'] as const).map((part) => (
        <Cell
          key={part}
          title={PART_NAME[part]}
          end={<View className={`${styles.value} ${shown[part] === '' ? styles.missing : ''}`}>{shown[part] || '没有填'}</View>}
          arrow
          onClick={() => setEditing(part)}
        />
      ))}
      {editing && <CorrectSheet own={own} part={editing} onClose={() => setEditing(null)} />}
    </CellGroup>
  );
}

function CorrectSheet({ own, part, onClose }: { own: OwnView; part: Part; onClose: () => void }) {
  const draft = useDraft(`own.${part}`, () => ({ text: own[part] }));
  const { text } = draft.entry;
  const [error, setError] = useState('');
  const command = useCommand('privacy.correct', OWN_TOUCHES);
  const change = (next: string) => {
    draft.change({ text: next });
    setError('');
  };
  const save = async () => {
    const fault = faultOf(part, text.trim(), own);
    if (fault) return setError(refusalCopy[fault]);
    const answer = await command.run({ [part]: text.trim() });
    if (!answer.ok) return setError(refusalCopy[answer.code]);
    draft.done();
    showDone('已更正');
    onClose();
  };
  return (
    <Sheet open title={`更正${PART_NAME[part]}`} draft={draft} onClose={onClose} footer={<Button loading={command.pending} onClick={() => void save()}>保存</Button>}>
      <CellGroup>
        {part === 'birthday' ? (
          <BirthdayField value={text} today={own.today} error={error || undefined} onChange={change} />
        ) : (
          <Field label={PART_NAME[part]} value={text} onChange={change} type={part === 'phone' ? 'phone' : 'text'} maxLength={40} error={error || undefined} placeholder={part === 'phone' ? '收货和联系用' : '商家怎么称呼您'} autoFocus />
        )}
      </CellGroup>
    </Sheet>
  );
}

function faultOf(part: Part, text: string, own: OwnView): 'PHONE_INVALID' | 'BIRTHDAY_INVALID' | 'NAME_OR_PHONE_MISSING' | null {
  if (text === '' && part !== 'birthday' && (part === 'called' ? own.phone : own.called) === '') return 'NAME_OR_PHONE_MISSING';
  if (part === 'phone' && text !== '' && !normalizePhone(text).ok) return 'PHONE_INVALID';
  return part === 'birthday' && !checkBirthday(text, own.birthday).ok ? 'BIRTHDAY_INVALID' : null;
}
