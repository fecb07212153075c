/** A pure function that answers each argument once: for few arguments that are asked again and again, such as the days of a shop. */
export function remembered<A, T>(answer: (asked: A) => T): (asked: A) => T {
  const known = new Map<A, T>();
  return (asked) => {
    const held = known.get(asked);
    if (held !== undefined) return held;
    const made = answer(asked);
    known.set(asked, made);
    return made;
  };
}
