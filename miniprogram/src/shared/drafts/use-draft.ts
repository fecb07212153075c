import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { useAlertBeforeLeaving } from '../ui/use-alert-before-leaving';
import { draftShelf, writeDrafts, type DraftPlace } from './draft-shelf';
import { joinFields, type Join } from './join-fields';

export interface DraftOptions<T> {
  /** Changes when the entry does: older drafts are then dropped. 1 without it. */
  shape?: number;
  place?: DraftPlace;
  /** false: begins with what is given, and takes the place of an older draft once something is typed. */
  resume?: boolean;
  join?: Join<T>;
  /** Whether nothing is typed; equal fields without it. */
  isUntouched?: (entry: T, filled: T) => boolean;
}

/** What a form or a sheet tells of its draft. */
export interface DraftState {
  /** Something is typed and not saved. */
  touched: boolean;
  /** The phone has no room for it: leaving loses it. */
  unkept: boolean;
  /** It goes on from an earlier time; or that was thrown away a moment ago, and can be had back. */
  line: 'resumed' | 'thrown' | null;
  /** What it would be filled with has changed since, in the same place. */
  clashed: boolean;
  throwAway: () => void;
  putBack: () => void;
}

export interface Drafted<T> extends DraftState {
  entry: T;
  /** What it was filled with, as of now. */
  filled: T;
  /** What untouched fields are known by, see {@link Join}. */
  base: T;
  /** Whether nothing was typed since it was opened. */
  asOpened: boolean;
  change: (part: Partial<T> | ((before: T) => Partial<T>)) => void;
  /** Somebody else has changed what it was filled with: what was typed goes over that. */
  rejoin: (now: T) => void;
  /** It is saved: nothing is left to keep. */
  done: () => void;
  /** It is not wanted any more. @returns puts it back where the next time finds it */
  giveUp: () => () => void;
  /** Goes on with another one. */
  begin: (filled: T) => void;
}

interface State<T> {
  entry: T;
  filled: T;
  base: T;
  opened: T;
  resumed: boolean;
  clashed: boolean;
  thrown: { entry: T; base: T; clashed: boolean } | null;
}

const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const fresh = <T>(filled: T): State<T> => ({ entry: filled, filled, base: filled, opened: filled, resumed: false, clashed: false, thrown: null });

/**
 * An entry being typed that outlives its sheet, its page and, on the phone, the app: what is not saved is there again when the
 * same is opened. @param name what is written and of whom @param fill what it begins with
 */
export function useDraft<T extends object>(name: string, fill: () => T, { shape = 1, place = 'phone', resume = true, join = joinFields, isUntouched = equal }: DraftOptions<T> = {}): Drafted<T> {
  const [shelf] = useState(() => draftShelf<T>(name, shape, place));
  const [state, setState] = useState<State<T>>(() => {
    const filled = fill();
    const kept = resume ? shelf.read() : null;
    if (kept === null) return fresh(filled);
    const joined = join(kept.typed, kept.base, filled);
    return { ...fresh(filled), ...joined, opened: joined.entry, resumed: !isUntouched(joined.entry, filled) };
  });
  const [unkept, setUnkept] = useState(false);
  const isDone = useRef(false);
  const { entry, filled, base, opened, resumed, clashed, thrown } = state;
  const touched = !isUntouched(entry, filled);

  useAlertBeforeLeaving(touched && unkept);
  useEffect(() => {
    if (!isDone.current) shelf.keepSoon(touched ? { typed: entry, base } : null, (kept) => setUnkept(!kept));
  }, [entry, base]);
  useEffect(() => writeDrafts, []);
  useDidHide(writeDrafts);

  return {
    entry,
    filled,
    base,
    asOpened: entry === opened,
    touched,
    unkept,
    clashed,
    line: thrown !== null ? 'thrown' : resumed ? 'resumed' : null,
    change: (part) => setState((before) => ({ ...before, entry: { ...before.entry, ...(typeof part === 'function' ? part(before.entry) : part) }, thrown: null })),
    throwAway: () => setState((before) => ({ ...fresh(before.filled), thrown: { entry: before.entry, base: before.base, clashed: before.clashed } })),
    putBack: () => setState((before) => ({ ...before, ...before.thrown, opened: before.thrown?.entry ?? before.opened, resumed: true, thrown: null })),
    rejoin: (now) => setState((before) => {
      const joined = join(before.entry, before.base, now);
      return { ...before, ...joined, filled: now, opened: before.entry === before.opened ? joined.entry : before.opened };
    }),
    done: () => {
      isDone.current = true;
      shelf.drop();
    },
    giveUp: () => {
      isDone.current = true;
      shelf.drop();
      return () => shelf.keepSoon({ typed: entry, base }, () => undefined);
    },
    begin: (next) => {
      isDone.current = false;
      shelf.drop();
      setState(fresh(next));
    },
  };
}
