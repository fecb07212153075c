import { LONG_TITLES, SHORT_TITLES } from '@core/customers/titles';

const HAN = /[\u3400-\u9fff]/;
const NO_LETTER = /[\s\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u2bff\u3000-\u303f\uff00-\uff0f\ud83c-\ud83e]/;

const ASIDE = /[(（].*$/;

/** A李姐: sellers sort by a letter in front. */
const SORTING_LETTERS = /^[A-Za-z]+(?=[\u3400-\u9fff])/;
/** 阿姨, 老师: behind anything. */
const TITLED = new RegExp(`^(.+)(?:${LONG_TITLES})$`, 'u');
/** 姐, 哥: where what stands before is a surname alone, or a place and a surname. 王小妹 is called 妹. */
const TITLED_SHORT = new RegExp(`^(.|[老小阿大].|.{3,})(?:${SHORT_TITLES})$`, 'u');

/** Of the first word that has any, the last character of a Chinese name (what friends call each other by) before a title (half a book is called 姐), the first letter of another. */
export function initialOf(displayed: string): string {
  const words = displayed.replace(ASIDE, '').split(/\s+/);
  const called = words.find((word) => HAN.test(word)) ?? words.join('');
  const written = [...called].filter((letter) => !NO_LETTER.test(letter)).join('');
  const name = written.replace(SORTING_LETTERS, '');
  const letters = [...((TITLED.exec(name) ?? TITLED_SHORT.exec(name))?.[1] ?? name)];
  const last = letters[letters.length - 1] ?? '客';
  return HAN.test(last) ? last : (letters[0] ?? last).toUpperCase();
}
