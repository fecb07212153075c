/** Length as a person counts it: a code point may be two units. */
export function isLonger(text: string, most: number): boolean {
  return text.length > most && [...text].length > most;
}
