const HAN = /[\u3400-\u9fff]/;
const NO_LETTER = /[\s\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u2bff\u3000-\u303f\uff00-\uff0f\ud83c-\ud83e]/;

const ASIDE = /[(（].*$/;

/** Of the first word that has any, the last character of a Chinese name (what friends call each other by), the first letter of another. */
export function initialOf(name: string): string {
  const words = name.replace(ASIDE, '').split(/\s+/);
  const called = words.find((word) => HAN.test(word)) ?? words.join('');
  const letters = [...called].filter((letter) => !NO_LETTER.test(letter));
  const last = letters[letters.length - 1] ?? '客';
  return HAN.test(last) ? last : (letters[0] ?? last).toUpperCase();
}
