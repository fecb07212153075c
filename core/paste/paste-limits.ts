/** A morning's chat fits; more is a file. */
export const MAX_PASTE_CHARACTERS = 20_000;
/** Of one person's part that is kept in the timeline. */
export const MAX_RAW_CHARACTERS = 2_000;
/** People of one text that are shown. */
export const MAX_PASTED_PEOPLE = 50;

/** The part of a text that is kept, without characters that no field may hold; cut at a whole character. */
export function keptRaw(raw: string): string {
  const plain = raw.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f\ufeff]/g, ' ');
  return [...plain].slice(0, MAX_RAW_CHARACTERS).join('');
}
