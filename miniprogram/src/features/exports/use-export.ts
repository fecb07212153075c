import type { ActionInput } from '@core/contract';
import type { ExportedFile } from '@core/exports/exports.contract';
import { useState } from 'react';
import { call, type CallRefusal } from '../../shared/cloud/call';

export type ExportWish = Pick<ActionInput<'exports.write'>, 'what' | 'format'>;

/** Files written so far; a large shop takes several, each asked for by hand. */
export function useExport() {
  const [files, setFiles] = useState<ExportedFile[]>([]);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<CallRefusal<'exports.write'> | null>(null);

  const forget = () => {
    setFiles([]);
    setRefusal(null);
  };
  const write = async (wish: ExportWish, after: string | null) => {
    setPending(true);
    setRefusal(null);
    const answer = await call('exports.write', { ...wish, after });
    setPending(false);
    if (answer.ok) setFiles((before) => [...before, answer.value]);
    else setRefusal(answer.code);
  };
  return { files, pending, refusal, write, forget };
}
