import Taro from '@tarojs/taro';
import { useState } from 'react';
import { appStorage } from '../../shared/cloud/app-storage';

const DRAFT = 'draft.remarks';
const MOST_CHARACTERS = 20_000;

/** Once they are being imported, the import keeps them. */
export function forgetRemarks(): void {
  appStorage.removeItem(DRAFT);
}

/** Writes a line of the pasted remarks anew where they wait on this phone, so that it stays mended when they are read again. */
export function mendDraft(line: string, mended: string): void {
  const draft = appStorage.getItem(DRAFT);
  const lines = (draft ?? '').split(/\r?\n/);
  const at = lines.findIndex((one) => one.trim() === line);
  if (draft !== null && at >= 0) appStorage.setItem(DRAFT, lines.map((one, index) => (index === at ? mended : one)).join('\n'));
}

/** Remarks that were pasted; they stay on the phone until they are imported or cleared, so that a line may be mended and read again. */
export function useRemarks() {
  const [text, setText] = useState(() => appStorage.getItem(DRAFT) ?? '');
  const [error, setError] = useState('');

  const type = (typed: string) => {
    setText(typed);
    setError('');
    if (typed.trim() === '') forgetRemarks();
    else appStorage.setItem(DRAFT, typed);
  };
  const readClipboard = async () => {
    try {
      const { data } = await Taro.getClipboardData();
      if (data.trim() === '') setError('剪贴板是空的，先复制那些备注');
      else type(data);
    } catch {
      setError('读不到剪贴板，长按下面的框粘贴也行');
    }
  };
  const check = (): boolean => {
    const length = [...text].length;
    if (length > MOST_CHARACTERS) setError(`一次最多贴 ${MOST_CHARACTERS.toLocaleString('en')} 字，现在有 ${length.toLocaleString('en')} 字；存成 .txt 再选，多少都行`);
    return length <= MOST_CHARACTERS;
  };
  return { text, type, isEmpty: text.trim() === '', error, readClipboard, check };
}
