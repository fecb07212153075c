/** The first of a long row, and whatever is chosen beyond them: a choice that is not shown cannot be taken back. In their own order. */
export function shownAtFirst<T>(all: readonly T[], most: number, isChosen: (one: T) => boolean): T[] {
  return all.filter((one, at) => at < most || isChosen(one));
}
