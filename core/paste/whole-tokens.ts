import { isSpacedName } from './names';
import { narrowed } from './read-region';
import { GLUED, LINE, SPACE, type RegionToken, type TextToken, type Token } from './token';

const DOOR = /^(?:号|栋|幢|楼|层|室|单元|弄|巷|座|门|组)/;

/** Puts together what was cut inside one word: 张 三, 228 号, 江西理工大学 below 江西省. */
export function wholeTokens(tokens: readonly Token[]): Token[] {
  const whole: Token[] = [];
  for (const token of tokens) {
    const last = whole.at(-1);
    if (token.kind !== 'text' || !last) whole.push(token);
    else if (last.kind === 'region' && isNamedAfter(whole, last, token)) whole[whole.length - 1] = { kind: 'text', start: last.start, end: token.end, breakBefore: last.breakBefore, label: last.label, text: last.text + token.text };
    else if (last.kind === 'text' && isOneWord(last, token)) whole[whole.length - 1] = { ...last, end: token.end, text: last.text + token.text };
    else whole.push(token);
  }
  return whole;
}

function isOneWord(last: TextToken, token: TextToken): boolean {
  if (token.breakBefore !== SPACE || token.label !== null) return false;
  if (/\d$/.test(last.text) && DOOR.test(token.text)) return true;
  return (last.label === null || last.label === 'name') && isSpacedName(last.text, token.text);
}

/** What is called after a place that the address has named before says nothing more of the place: 江苏大厦, 四川师范学院. */
function isNamedAfter(whole: readonly Token[], { region, breakBefore }: RegionToken, token: TextToken): boolean {
  if (token.breakBefore !== GLUED || region.levels !== 1 || region.startsFull || breakBefore >= LINE) return false;
  for (const before of [...whole.slice(0, -1)].reverse()) {
    if (before.kind === 'phone') return false;
    if (before.kind === 'region') return narrowed(before.region.paths, region.paths).length > 0;
    if (before.breakBefore >= LINE) return false;
  }
  return false;
}
