import type { ImportForm } from '@core/imports/imports.contract';
import type { ImportId } from '@core/kernel/ids';
import { useState } from 'react';
import { chooseFile, textFile, uploadFile } from '../../shared/cloud/files';
import { makeId } from '../../shared/cloud/new-id';
import type { PickedFile } from '../../shared/cloud/platform-types';
import { shortFileName } from '../../shared/cloud/short-file-name';
import { useCommand } from '../../shared/cloud/use-command';
import type { Trouble } from './import-words';

export type OpeningStep = 'idle' | 'uploading' | 'reading';

const EXTENSIONS: Readonly<Record<ImportForm, readonly string[]>> = { table: ['xlsx', 'csv'], remarks: ['txt', 'csv'] };
const PASTED_NAME = '微信备注.txt';

/** Chooses a file, or takes a text for one, uploads it and has it read. `onOpened` gets the id of the new import. */
export function useOpenImport(form: ImportForm, onOpened: (importId: ImportId) => void) {
  const [step, setStep] = useState<OpeningStep>('idle');
  const [fileName, setFileName] = useState('');
  const [refusal, setRefusal] = useState<Trouble | null>(null);
  const command = useCommand('imports.open', ['imports.list']);

  const open = async (file: PickedFile) => {
    setRefusal(null);
    setFileName(file.name);
    setStep('uploading');
    const uploaded = await uploadFile('imports', file);
    if (!uploaded.ok) return fail(uploaded);
    setStep('reading');
    const importId = makeId('import');
    const input = { importId, fileId: uploaded.value, fileName: shortFileName(file.name), form };
    const answer = await command.run(input);
    // A lost answer is asked for once more: the same request gets the same answer.
    const settled = !answer.ok && answer.code === 'OFFLINE' ? await command.run(input) : answer;
    if (!settled.ok) return fail(settled);
    setStep('idle');
    onOpened(importId);
  };
  const fail = (trouble: Trouble) => {
    setStep('idle');
    setRefusal(trouble);
  };
  const choose = async () => {
    const file = await chooseFile(EXTENSIONS[form]);
    if (file) await open(file);
  };
  return { step, fileName, refusal, choose: () => void choose(), openText: (text: string) => void open(textFile(PASTED_NAME, text)) };
}
