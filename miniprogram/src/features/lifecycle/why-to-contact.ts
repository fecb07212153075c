import { fen, formatYuan } from '@core/kernel/money';
import { daysBetween, type ShanghaiDay } from '@core/kernel/time';
import type { BoardPart } from '@core/lifecycle/board';
import type { IndexedPerson } from '@core/search/indexed-person';
import { dayText } from '../../shared/copy/reorder';

type Asked = Pick<IndexedPerson, 'spendFen' | 'lastDay' | 'lapseDay'>;

/** "¥1,753 · 6月10日买过", and of those about to lapse first how long there is; undefined in lists that are not there to be written to. */
export function whyToContact({ spendFen, lastDay, lapseDay }: Asked, part: BoardPart, today: ShanghaiDay): string | undefined {
  if (part !== 'lapsing' && part !== 'win-back' && part !== 'lapsed') return undefined;
  const left = part === 'lapsing' && lapseDay !== null ? leftText(daysBetween(today, lapseDay)) : '';
  const spent = `¥${formatYuan(fen(Math.round(spendFen / 100) * 100))}`;
  return [left, spent, lastDay === null ? '' : `${dayText(lastDay, today)}买过`].filter(Boolean).join(' · ');
}

function leftText(days: number): string {
  return days <= 0 ? '今天起算流失' : `再过 ${days} 天算流失`;
}
