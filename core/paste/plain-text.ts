import { withoutRadical } from './radicals';
import { withoutWechatEmoji } from './wechat-emoji';

/** A text in one way of writing, and where each of its characters stood. */
export interface PlainText {
  text: string;
  /** For each character of {@link text} its index in the text as pasted; one more for the end. */
  origin: number[];
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufe0e\ufe0f\ufeff\u20e3]/;
const BLANK = /[\0\t\v\f\u00a0\u2002-\u200a\u3000]/;
/** Signs that are drawn as a colon. */
const COLON = /[\u2236\ua789\ufe13\ufe30\ufe55]/;
const DASH = /[\u2010-\u2015\u2212]/;
const LINE_END = /[\r\u2028\u2029]/;
/** A number as it is said, with 幺 for 1: 幺三八…. */
const SPOKEN_DIGITS = '零一二三四五六七八九〇幺';
const SPOKEN = `[${SPOKEN_DIGITS}\\d]`;
const SPOKEN_MOBILE = new RegExp(`(?<!${SPOKEN})[一幺1][三四五六七八九3-9]${SPOKEN}{9}(?!${SPOKEN})`, 'g');
const LEVEL = /(?<=^|[\n ,;|])(?:省份?|城?市|区县?|县)[:=] ?/g;
const PICTURE = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u{1f3fb}-\u{1f3ff}]/u;

/**
 * ASCII letters, digits and punctuation at half width, one dash, plain line ends, nothing invisible.
 * Emoji separate what stands around them, as a comma does.
 */
export function plainText(pasted: string): PlainText {
  let text = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of withoutWechatEmoji(pasted)) {
    const plain = plainCharacter(character);
    for (let unit = 0; unit < plain.length; unit += 1) origin.push(at);
    text += plain;
    at += character.length;
  }
  origin.push(at);
  return { text: withoutLevels(text.replace(SPOKEN_MOBILE, inDigits)), origin };
}

/** Each level of an address under a label of its own, 省:河南 市:南阳, is one division after another. */
function withoutLevels(text: string): string {
  return [...text.matchAll(LEVEL)].length < 2 ? text : text.replace(LEVEL, (label) => ' '.repeat(label.length));
}

function inDigits(spoken: string): string {
  return spoken.replace(/\D/g, (word) => String(SPOKEN_DIGITS.indexOf(word) % 10));
}

function plainCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0x1f && code < 0x7f) return character;
  if (code >= 0x4e00 && code <= 0x9fff) return character;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (LINE_END.test(character)) return '\n';
  if (BLANK.test(character)) return ' ';
  if (INVISIBLE.test(character)) return '';
  if (DASH.test(character)) return '-';
  if (COLON.test(character)) return ':';
  return PICTURE.test(character) ? ',' : withoutRadical(character);
}
