/** A cell of an exported table: numbers stay numbers, everything else is text. */
export type ExportCell = string | number;

/**
 * Whether a program may take the text for a formula: it begins with = + - @, a tab or a line break, at any width
 * (OWASP, CSV Injection). What stands before it, spaces and quotes, does not help.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[\s"']*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text);
}

/** A text that no program runs: an apostrophe before it, which spreadsheets hide. */
export function neutralised(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

/**
 * A phone that opens as text: a landline's leading zero would be lost as a number, so it is written with its hyphen ("0512-57301234"),
 * as an import reads it back.
 */
export function phoneCell(phone: string): string {
  const area = /^(?:010|02\d|0[3-9]\d{2})/.exec(phone)?.[0];
  return area ? `${area}-${phone.slice(area.length)}` : phone;
}
