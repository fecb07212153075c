/** Radicals that some phones and PDF files write in place of the characters they look like, after Unicode's Equivalent_Unified_Ideograph. */
const RADICALS = '⺟⺠⺩⺮⺶⺼⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻰⻳';
const CHARACTERS = '母民王竹羊肉虎西见角贝车长长门雨青韦页风飞食马骨鬼鱼鸟麦黄齐龙龟';

/** The character that a radical stands for; any other character is itself. */
export function withoutRadical(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2f00 && code <= 0x2fd5) return character.normalize('NFKC');
  const at = code >= 0x2e80 && code < 0x2f00 ? RADICALS.indexOf(character) : -1;
  return at < 0 ? character : (CHARACTERS[at] ?? character);
}
