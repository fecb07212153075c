const HAN = /[\u3400-\u9fff]/;
const NO_LETTER = /[\s\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u2bff\u3000-\u303f\uff00-\uff0f\ud83c-\ud83e]/;

const ASIDE = /[(（].*$/;

/** A李姐: sellers sort by a letter in front. */
const SORTING_LETTERS = /^[A-Za-z]+(?=[\u3400-\u9fff])/;
/** 阿姨, 老师: behind anything. */
const TITLED = /^(.+)(?:姐姐|哥哥|阿姨|大姐|大哥|妈妈|老师|老板|太太|女士|先生|小姐|经理|医生|师傅|主任|校长|院长|店长|同学)$/u;
/** 姐, 哥: where what stands before is a surname alone, or a place and a surname. 王小妹 is called 妹. */
const TITLED_SHORT = /^(.|[老小阿大].|.{3,})(?:姐|哥|妹|弟|叔|姨|嫂|婶|伯|爷|奶|妈|总|工|董|导)$/u;

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
