export interface JoinedEntry<T> {
  /** What was typed where something was, and everything else as it is now. */
  entry: T;
  /** What the next join is held against: as it is now, but where both wrote as it was before. */
  base: T;
  /** Both wrote in the same place, and not the same: there `entry` has what was typed. */
  clashed: boolean;
}

/** Puts what was typed over what a form would be filled with now. */
export type Join<T> = (typed: T, base: T, now: T) => JoinedEntry<T>;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Field by field, each as a whole; a field that was not kept is as it is now. */
export function joinFields<T extends object>(typed: T, base: T, now: T): JoinedEntry<T> {
  const joined: JoinedEntry<T> = { entry: { ...now }, base: { ...now }, clashed: false };
  for (const field of Object.keys(now) as (keyof T)[]) {
    if (!(field in typed) || isSame(typed[field], base[field])) continue;
    joined.entry[field] = typed[field];
    if (isSame(now[field], base[field]) || isSame(now[field], typed[field])) continue;
    joined.base[field] = base[field];
    joined.clashed = true;
  }
  return joined;
}

/** For what begins with ids of its own and changes for nobody else: all of it as it was typed. */
export function keepTyped<T>(typed: T, _base: T, now: T): JoinedEntry<T> {
  return { entry: typed, base: now, clashed: false };
}
