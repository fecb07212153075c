import Taro from '@tarojs/taro';
import type { CustomerId } from '@core/kernel/ids';
import type { ReadPerson } from '@core/paste/paste.contract';
import { MAX_PASTE_CHARACTERS } from '@core/paste/paste-limits';
import { useState } from 'react';
import { shopStorage } from '../../shared/cloud/shop-storage';
import { call } from '../../shared/cloud/call';
import { refusalCopy } from '../../shared/copy/refusals';

const DRAFT = 'draft.paste';

export type CardState = { kind: 'open' } | { kind: 'skipped' } | { kind: 'saved'; customerId: CustomerId };

export interface PastedCard {
  person: ReadPerson;
  state: CardState;
}

/** A pasted text on its way into the book. The text stays on the phone until every person in it is saved or skipped. */
export function usePaste() {
  const [text, setText] = useState(() => shopStorage.getItem(DRAFT) ?? '');
  const [cards, setCards] = useState<PastedCard[] | null>(null);
  const [leftOut, setLeftOut] = useState(0);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState('');

  const type = (typed: string) => {
    setText(typed);
    setError('');
    if (typed.trim() === '') shopStorage.removeItem(DRAFT);
    else shopStorage.setItem(DRAFT, typed);
  };
  const read = async (typed: string) => {
    type(typed);
    const length = [...typed].length;
    if (length > MAX_PASTE_CHARACTERS) return setError(`一次最多贴 ${MAX_PASTE_CHARACTERS.toLocaleString('en')} 字，现在有 ${length.toLocaleString('en')} 字，请分几次贴`);
    setPending(true);
    const answer = await call('paste.read', { text: typed });
    setPending(false);
    if (!answer.ok) return setError(refusalCopy[answer.code]);
    if (answer.value.people.length === 0) return setError('没认出姓名、电话或地址，看看是不是贴错了');
    setLeftOut(answer.value.leftOut);
    setCards(answer.value.people.map((person) => ({ person, state: { kind: 'open' } })));
  };
  const readClipboard = async () => {
    try {
      const { data } = await Taro.getClipboardData();
      if (data.trim() === '') setError('剪贴板是空的，先在微信里复制那段聊天');
      else await read(data);
    } catch {
      setError('读不到剪贴板，长按下面的框粘贴也行');
    }
  };
  const settle = (index: number, state: CardState) => {
    const next = (cards ?? []).map((card, at) => (at === index ? { ...card, state } : card));
    setCards(next);
    if (next.every((card) => card.state.kind !== 'open')) shopStorage.removeItem(DRAFT);
  };
  const startAnew = () => {
    type('');
    setCards(null);
  };
  return { text, type, read, readClipboard, cards, leftOut, settle, startAnew, back: () => setCards(null), pending, error };
}
