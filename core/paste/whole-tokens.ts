import { isInstitution } from './institutions';
import { UNIT } from './order-words';
import { looksLikeAddress } from './address-words';
import { isSpacedName, nameKind } from './names';
import { narrowed } from './read-region';
import { GLUED, LINE, MARK, SPACE, type RegionToken, type TextToken, type Token } from './token';

const OTHER_NUMBER = /^打不通打|^(?:不通|不在|没接|没人接|或者?|打不通|接不到|不接|无人接听|备用|另一个?|家里|老公|老婆).{0,4}$|打$|备用$|不是$|别打$|[旧老原]号码?$/;
const DOOR = /^(?:号|栋|幢|楼|层|室|单元|弄|巷|座|门|组)/;

/** Puts together what was cut inside one word: 张 三, 228 号, 江西理工大学 below 江西省. */
export function wholeTokens(cut: readonly Token[]): Token[] {
  const tokens = withSpares(withSenders(cut)).map((token, index) => (isNameWhereAnAddressWasAsked(cut, index) ? { ...token, label: null } : token));
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

/** All that stands in a line after the label of who sends is theirs. */
function withSenders(tokens: readonly Token[]): Token[] {
  let isSender = false;
  return tokens.map((token) => {
    if (token.label !== null) isSender = token.label === 'sender';
    else if (token.breakBefore >= LINE) isSender = false;
    return isSender && token.label === null ? { ...token, label: 'sender' } : token;
  });
}

/** What comes before the number that is right: 输错了应该是. */
const CORRECTING = /(?:应该?是|改[成为]|换[成为]|更正为?|正确(?:的|号码)?是?|不对是)$/;

const WRONG = /^(?:这个|那个|是)?(?:不对|错了|错的|打错|写错|输错|停机|不用了|作废)/;

/** Another number for the same parcel: 打不通打139…, 或139…. */
function withSpares(tokens: readonly Token[]): Token[] {
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    const isOther = token.kind === 'phone' && (token.label === null || token.label === 'phone') && token.breakBefore <= SPACE && before?.kind === 'text' && (before.label === null || before.label === 'phone') && OTHER_NUMBER.test(before.text);
    const [after, afterNext] = tokens.slice(index + 1, index + 3);
    const isWrong = after?.kind === 'text' && after.breakBefore <= MARK && WRONG.test(after.text);
    const isCorrected = token.kind === 'phone' && after?.kind === 'text' && (isWrong || (CORRECTING.test(after.text) && afterNext?.kind === 'phone'));
    if (isCorrected) return { ...token, label: 'spare' };
    return isOther && (tokens[index - 2]?.kind === 'phone' || before.breakBefore >= LINE || /不是$/.test(before.text)) ? { ...token, label: 'spare' } : token;
  });
}

function isOneWord(last: TextToken, token: TextToken): boolean {
  if (token.breakBefore !== SPACE) return false;
  if (/^[x×*]?\d{1,4}$/i.test(last.text) && UNIT.test(token.text) && token.label === last.label) return true;
  if (token.label !== null) return false;
  if (/\d$/.test(last.text) && DOOR.test(token.text) && nameKind(token.text) !== 'surname') return true;
  return (last.label === null || last.label === 'name') && isSpacedName(last.text, token.text);
}

/** What is called after a place that the address has named before says nothing more of the place: 江苏大厦, 四川师范学院. */
function isNamedAfter(whole: readonly Token[], { region, breakBefore }: RegionToken, token: TextToken): boolean {
  if (token.breakBefore !== GLUED || region.levels !== 1 || (breakBefore >= LINE && region.startsFull)) return false;
  if (region.startsFull && !isInstitution(token.text)) return false;
  for (const before of [...whole.slice(0, -1)].reverse()) {
    if (before.kind === 'phone') return false;
    if (before.kind === 'region') return narrowed(before.region.paths, region.paths).length > 0;
    if (before.breakBefore >= LINE && whole.at(-1)?.label === null) return false;
  }
  return false;
}

/** "新地址 李红 138… 江苏省…": the label speaks of all that follows, and the first of it is the name. */
function isNameWhereAnAddressWasAsked(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'text' || (token.label !== 'detail' && token.label !== 'region') ) return false;
  const [next, afterNext] = tokens.slice(index + 1, index + 3);
  const kind = nameKind(token.text);
  if (!next || kind === 'none' || next.kind === 'text') return false;
  if (next.label !== null && !(next.kind === 'region' && next.label === 'detail')) return false;
  if (kind !== 'titled' && kind !== 'surname-or-place' && looksLikeAddress(token.text)) return false;
  return next.kind === 'region' ? next.breakBefore > GLUED : ['titled', 'surname'].includes(kind) || afterNext?.kind === 'region';
}
