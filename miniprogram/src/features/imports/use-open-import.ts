import type { RefusalCode } from '@core/contract';
import type { ImportId } from '@core/kernel/ids';
import { useState } from 'react';
import { chooseSpreadsheet, uploadFile } from '../../shared/cloud/files';
import { makeId } from '../../shared/cloud/new-id';
import { useCommand } from '../../shared/cloud/use-command';
import { shortFileName } from './import-words';

export type OpeningStep = 'idle' | 'uploading' | 'reading';

/** Chooses a file, uploads it and has it read. `onOpened` gets the id of the new import. */
export function useOpenImport(onOpened: (importId: ImportId) => void) {
  const [step, setStep] = useState<OpeningStep>('idle');
  const [fileName, setFileName] = useState('');
  const [refusal, setRefusal] = useState<RefusalCode | 'OFFLINE' | null>(null);
  const command = useCommand('imports.open', ['imports.list']);

  const open = async () => {
    const file = await chooseSpreadsheet();
    if (!file) return;
    setRefusal(null);
    setFileName(file.name);
    setStep('uploading');
    const uploaded = await uploadFile('imports', file);
    if (!uploaded.ok) return fail(uploaded.code);
    setStep('reading');
    const importId = makeId('import');
    const input = { importId, fileId: uploaded.value, fileName: shortFileName(file.name), form: 'table' as const };
    const answer = await command.run(input);
    // A lost answer is asked for once more: the same request gets the same answer.
    const settled = !answer.ok && answer.code === 'OFFLINE' ? await command.run(input) : answer;
    if (!settled.ok) return fail(settled.code);
    setStep('idle');
    onOpened(importId);
  };
  const fail = (code: RefusalCode | 'OFFLINE') => {
    setStep('idle');
    setRefusal(code);
  };
  return { step, fileName, refusal, open: () => void open() };
}
