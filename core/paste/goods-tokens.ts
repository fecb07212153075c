import { endsWithDoor } from './address-words';
import { endsAsGoods, goodsIn, isCountAlone } from './goods';
import { nameKind } from './names';
import { isCourtesy, isRemark } from './remarks';
import { GLUED, LINE, MARK, SPACE, type TextToken, type Token } from './token';

/** The places inside a text where a house, a door or a room ends and words follow. */
const BEHIND_A_DOOR = /(?<=\d[号栋幢楼室层座户]?|单元|室)(?=\p{Script=Han})/gu;

/** Sets apart what is ordered, so that it is read as no name and no part of an address: behind the house number, and in words of its own. */
export function withGoods(cut: readonly Token[]): Token[] {
  const parted = cut.flatMap((token) => (token.kind === 'text' && (token.label === null || token.label === 'detail') ? partedAtDoor(token) : [token]));
  const tokens: Token[] = [];
  parted.forEach((token, index) => {
    const last = tokens.at(-1);
    if (token.kind === 'text' && last?.kind === 'text' && isCountOf(last, token, parted[index + 1], tokens)) {
      tokens[tokens.length - 1] = { ...last, end: token.end, text: last.text + token.text, label: 'products' };
    } else tokens.push(token.kind === 'text' && token.label === null && isGoods(token, parted, index, last) ? { ...token, label: 'products' } : token);
  });
  return tokens;
}

/** "…133号鱼饼3斤" and "…55号麻烦了" in two. */
function partedAtDoor(token: TextToken): Token[] {
  for (const { index } of token.text.matchAll(BEHIND_A_DOOR)) {
    const [address, tail] = [token.text.slice(0, index), token.text.slice(index)];
    const label = goodsIn(tail)?.isSure ? 'products' : isCourtesy(tail) ? 'other' : null;
    if (label === null || !endsWithDoor(address)) continue;
    return [{ ...token, text: address, end: token.start + index }, { ...token, kind: 'text', text: tail, start: token.start + index, breakBefore: SPACE, label }];
  }
  return [token];
}

/** "葛粉 3袋": the number stands apart from what is counted, which is neither who receives nor where. */
function isCountOf(what: TextToken, count: TextToken, next: Token | undefined, before: readonly Token[]): boolean {
  if (count.breakBefore !== SPACE || count.label !== null || what.label !== null) return false;
  const goods = goodsIn(what.text + count.text);
  const isCount = /^[x×*]?[\d一二两三四五六七八九十半]/.test(count.text) && goodsIn(what.text) === null;
  if (!goods?.isSure || !isCount) return false;
  if (endsAsGoods(what.text)) return true;
  const isBesidePhone = next?.kind === 'phone' && next.breakBefore < LINE;
  const isPerson = ['surname', 'titled', 'surname-or-place'].includes(nameKind(what.text));
  return !isBesidePhone && !isPerson && before.length > 1 && goods.value.unit !== '';
}

function isGoods(token: TextToken, tokens: readonly Token[], index: number, last: Token | undefined): boolean {
  const next = tokens[index + 1];
  const goesOn = next?.kind === 'text' && next.breakBefore === SPACE && /^\d/.test(next.text) && !goodsIn(next.text) && !isCountAlone(next.text);
  if (goesOn || (token.breakBefore === GLUED && tokens[index - 1]?.kind === 'region')) return false;
  if (isCountAlone(token.text)) return true;
  const isListed = last?.label === 'products' && token.breakBefore < LINE && !isRemark(token.text);
  const goods = goodsIn(token.text, isListed);
  if (goods === null) return false;
  if (goods.value.unit !== '') return goods.isSure || goods.name.length > 1;
  const opensRow = token.breakBefore >= LINE && next?.kind === 'text' && goodsIn(next.text, true) !== null;
  const isBehindDoor = last?.kind === 'text' && endsWithDoor(last.text);
  const least = isListed || (goods.isSure && (opensRow || isBehindDoor)) ? SPACE : MARK;
  return token.breakBefore >= least && (next === undefined || next.breakBefore >= least);
}
