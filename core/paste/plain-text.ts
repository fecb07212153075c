const FULL_WIDTH_ASCII = /[\uff01-\uff5e]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufe0e\ufe0f\ufeff]/g;
const PICTURES = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u{1f3fb}-\u{1f3ff}\u20e3]+/gu;

/**
 * The same text in one way of writing: ASCII letters, digits and punctuation at half width, one dash, plain line ends,
 * nothing invisible. Emoji separate what stands around them, as a comma does.
 */
export function plainText(text: string): string {
  return text
    .replace(FULL_WIDTH_ASCII, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u3000\u00a0\u2002-\u200a]/g, ' ')
    .replace(DASHES, '-')
    .replace(INVISIBLE, '')
    .replace(/电話|電話|電话/g, '电话')
    .replace(PICTURES, ',')
    .replace(/\0/g, ' ');
}
