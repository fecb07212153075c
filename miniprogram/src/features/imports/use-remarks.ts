import Taro from '@tarojs/taro';
import { useState } from 'react';
import { appStorage } from '../../shared/cloud/app-storage';

const DRAFT = 'draft.remarks';
const MOST_CHARACTERS = 20_000;

/** Once they are being imported, the import keeps them. */
export function forgetRemarks(): void {
  appStorage.removeItem(DRAFT);
}

/** Whether pasted remarks wait on this phone. */
export function hasRemarks(): boolean {
  return appStorage.getItem(DRAFT) !== null;
}

/** The pasted remarks with one of their lines written anew, which are kept so; null when that line is not on this phone. */
export function mendedRemarks(line: string, mended: string): string | null {
  const lines = (appStorage.getItem(DRAFT) ?? '').split(/\r?\n/);
  const at = lines.findIndex((one) => one.trim() === line);
  if (at === -1) return null;
  const text = lines.map((one, index) => (index === at ? mended.trim() : one)).join('\n');
  appStorage.setItem(DRAFT, text);
  return text;
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
