/** A file name that fits the wire, with its extension. */
export function shortFileName(name: string): string {
  const letters = [...name];
  if (letters.length <= 120) return name;
  const extension = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '';
  return letters.slice(0, 120 - extension.length).join('') + extension;
}
