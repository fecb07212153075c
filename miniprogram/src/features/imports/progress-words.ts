import type { ImportView } from '@core/imports/imports.contract';
import { shanghaiClockOf, shanghaiDayOf, utcMs, type UtcMs } from '@core/kernel/time';
import { dayText } from '../../shared/copy/reorder';
import { countsText } from './import-words';

export interface ProgressWords {
  tone: 'good' | 'bad' | 'plain';
  title: string;
  brief: string;
  /** Until when it can be taken back, or that it no longer can. */
  undoNote: string;
  showBar: boolean;
  canGoOn: boolean;
  canUndo: boolean;
  isDone: boolean;
  isUndone: boolean;
}

/** What to say of an import, and what can be done with it. @param now the phone's clock, in ms. */
export function progressOf(view: ImportView, running: 'forward' | 'back' | null, failed: boolean, now: number): ProgressWords {
  const { state, counts, undoUntil } = view;
  const written = state === 'running' || state === 'done' || state === 'undoing';
  const inTime = undoUntil !== null && now < undoUntil;
  const rest = {
    undoNote: running === null && written && undoUntil !== null ? undoNoteOf(undoUntil, inTime, now) : '',
    showBar: running !== null || state === 'running' || state === 'undoing',
    canGoOn: running === null && (state === 'running' || state === 'planned'),
    canUndo: running === null && written && inTime,
    isDone: running === null && state === 'done',
    isUndone: state === 'undone',
  };
  return { ...titleOf(), ...rest };

  function titleOf(): Pick<ProgressWords, 'tone' | 'title' | 'brief'> {
    if (running === 'forward') return { tone: 'good', title: '正在导入', brief: '可以离开这一页，回来接着导' };
    if (running === 'back') return { tone: 'plain', title: '正在撤销', brief: '最后导入的先撤' };
    if (failed) return { tone: 'bad', title: state === 'done' || state === 'undoing' ? '撤销停下了' : '导入停下了', brief: '' };
    if (state === 'done') return { tone: 'good', title: '导入完成', brief: countsText(counts) };
    if (state === 'undone') return { tone: 'plain', title: '已撤销', brief: '这次导入的内容都拿掉了' };
    if (state === 'undoing') return { tone: 'bad', title: '撤销了一半', brief: '点下面接着撤完' };
    return { tone: 'bad', title: '导了一半', brief: '点下面接着导，不会重复' };
  }
}

function undoNoteOf(undoUntil: UtcMs, inTime: boolean, now: number): string {
  if (!inTime) return '已超过 24 小时，不能撤销了';
  return `${dayText(shanghaiDayOf(undoUntil), shanghaiDayOf(utcMs(now)))} ${shanghaiClockOf(undoUntil)} 前可以整批撤销`;
}
