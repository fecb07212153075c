const COUNT = /^[0-9]{1,6}$/;

/** A whole number of goods as it is typed; null when it is none. */
export function readCount(text: string): number | null {
  const digits = text.normalize('NFKC').trim();
  return COUNT.test(digits) ? Number(digits) : null;
}
