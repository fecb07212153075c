import { forgetAnswers } from '../cloud/kept-answers';
import { onForget } from '../cloud/on-forget';
import { shopNow, shopStorage } from '../cloud/shop-storage';

/** Of a shop; the oldest give way. */
const MOST = 30;
const KEPT_MS = 30 * 24 * 3_600_000;
/** However fast somebody types. What is typed last is written when the page hides or closes at the latest. */
const WRITTEN_EVERY_MS = 400;
const BEGINNING = 'drafts.';

/** What was typed and not saved, with what its form was filled with when it was begun. */
export interface Draft<T> {
  typed: T;
  base: T;
}

interface Kept<T> extends Draft<T> {
  at: number;
  /** Of the entry; others are not read. */
  shape: number;
}

/** `memory` is for what may not lie on the phone: it outlives its sheet and its page, not the app. */
export type DraftPlace = 'phone' | 'memory';

type Storage = Pick<typeof shopStorage, 'getItem' | 'keep' | 'keys' | 'removeItem'>;

const inMemory = new Map<string, string>();
const memory: Storage = {
  getItem: (key) => inMemory.get(key) ?? null,
  keep: (key, text) => inMemory.set(key, text).size > 0,
  keys: () => [...inMemory.keys()],
  removeItem: (key) => void inMemory.delete(key),
};

const unwritten = new Map<string, () => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Writes what was typed since the last time. */
export function writeDrafts(): void {
  clearTimeout(timer);
  timer = undefined;
  const writes = [...unwritten.values()];
  unwritten.clear();
  for (const write of writes) write();
}

onForget(() => {
  writeDrafts();
  inMemory.clear();
});

export interface DraftShelf<T> {
  read(): Draft<T> | null;
  /** @param draft null when nothing is left to keep @param told hears whether it is kept */
  keepSoon(draft: Draft<T> | null, told: (kept: boolean) => void): void;
  drop(): void;
}

/**
 * The place of one draft in the shop that is acted in now; once another shop is acted in, it writes nothing.
 * @param name what is written and of whom: "record.<customerId>" @param shape changes when the entry does
 */
export function draftShelf<T>(name: string, shape: number, place: DraftPlace): DraftShelf<T> {
  /** A page that is opened before anybody is known belongs to the shop that is acted in then. */
  let shop = shopNow();
  const key = BEGINNING + name;
  const storage = place === 'phone' ? shopStorage : memory;
  /** As it lies there. */
  let last: string | null = null;

  const remove = (): boolean => {
    if (shop === shopNow()) storage.removeItem(key);
    return true;
  };
  /** A full phone gives up copies of answers for it. */
  const write = ({ typed, base }: Draft<T>): boolean => {
    shop ??= shopNow();
    if (shop === undefined || shop !== shopNow()) return true;
    if (storage.getItem(key) === null) makeRoom(storage);
    const text = JSON.stringify({ at: Date.now(), shape, typed, base } satisfies Kept<T>);
    if (storage.keep(key, text)) return true;
    forgetAnswers();
    return storage.keep(key, text);
  };
  return {
    read() {
      writeDrafts();
      const text = storage.getItem(key);
      if (text === null) return null;
      const { at, shape: keptShape, typed, base } = JSON.parse(text) as Kept<T>;
      if (keptShape !== shape || at < Date.now() - KEPT_MS) {
        storage.removeItem(key);
        return null;
      }
      last = JSON.stringify({ typed, base });
      return { typed, base };
    },
    keepSoon(draft, told) {
      const text = draft && JSON.stringify({ typed: draft.typed, base: draft.base });
      if (text === last && !unwritten.has(key)) return;
      unwritten.set(key, () => {
        last = text;
        told(draft === null ? remove() : write(draft));
      });
      timer ??= setTimeout(writeDrafts, WRITTEN_EVERY_MS);
    },
    drop() {
      unwritten.delete(key);
      last = null;
      remove();
    },
  };
}

/** Takes away what nobody came back to, so that one more has its place. */
function makeRoom(storage: Storage): void {
  const kept = storage.keys().filter((key) => key.startsWith(BEGINNING)).map((key) => ({ key, at: (JSON.parse(storage.getItem(key) ?? '{"at":0}') as { at: number }).at }));
  kept.sort((one, other) => other.at - one.at);
  kept.forEach(({ key, at }, index) => (index >= MOST - 1 || at < Date.now() - KEPT_MS) && storage.removeItem(key));
}

/** Nothing that was begun about this customer stays on the phone. */
export function dropDraftsOf(customerId: string): void {
  writeDrafts();
  for (const storage of [shopStorage, memory]) {
    for (const key of storage.keys()) if (key.startsWith(BEGINNING) && key.split('.').includes(customerId)) storage.removeItem(key);
  }
}
