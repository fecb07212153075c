/** The list without this one, or with it at the end if it was not there: what a tap on a chip makes of the chosen. */
export function toggled<T>(list: readonly T[], one: T): T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}
