import { isRemarkInBrackets } from './remarks';

const LONGEST = 30;
/** 200080 glued to an address, 邮编200080, 身份证…: no part of any field. */
const CODES = /(?:邮政编码|邮编|身份证号?码?)[ :]*(?:\d{17}[\dX]|\d{6})(?!\d)|(?<=\p{Script=Han})\d{6}(?![\d\p{Script=Han}a-z-])/giu;
/** Whom a message of a group speaks to. */
const MENTION = /@[^\s,:@\0]{1,16}/g;
const BRACKET = /[()]/g;

/** (面膜3盒): what is ordered, behind an address. */
const isClosingOrder = (inside: string): boolean => /^[^路街号栋幢室]*[\d一二两三四五六七八九十] ?(?:盒|瓶|支|包|袋|箱|罐|套|份)(?:$|[ ,;、+])/.test(inside);

/**
 * Where a text is cut though it goes on: codes, a mention, and brackets that hold nothing of
 * it: a remark with its brackets, and a bracket whose other half stands beyond a phone or a label, such as those of
 * "5号(李红 138…)". All others belong to what they stand in. Start to length.
 */
export function gapsIn(text: string, masked: string): Map<number, number> {
  const gaps = new Map<number, number>();
  for (const pattern of [CODES, MENTION]) for (const { index, 0: cut } of masked.matchAll(pattern)) gaps.set(index, cut.length);
  let closed = 0;
  for (const { index } of text.matchAll(BRACKET)) {
    if (masked[index] === '\0' || index < closed) continue;
    const inside = text[index] === '(' ? /^\(([^()\n]*)\)/.exec(masked.slice(index, index + LONGEST))?.[1] : undefined;
    const isPair = inside !== undefined && inside !== '' && !inside.includes('\0');
    if (!isPair || isClosingOrder(inside)) gaps.set(index, 1);
    else if (isRemarkInBrackets(inside)) gaps.set(index, inside.length + 2);
    if (isPair && isClosingOrder(inside)) gaps.set(index + inside.length + 1, 1);
    if (isPair) closed = index + inside.length + 2;
  }
  return gaps;
}
