import { looksLikeAddress } from './address-words';
import { isInstitution } from './institutions';
import type { DivisionPath } from './divisions';
import type { TextToken } from './token';

/** The parts of an address as one, without what separated them; a town written once more with the whole address is dropped. */
export function joinDetail(parts: readonly string[]): string {
  return parts.reduce((joined, part) => {
    const isRepeated = joined.length > 1 && part.startsWith(joined);
    if (isRepeated) return part;
    if (part.length > 1 && joined === part) return joined;
    const runTogether = /[\da-z]$/i.test(joined) && /^[\da-z]/i.test(part);
    return joined + (runTogether ? ' ' : '') + part;
  }, '');
}

const TOWN = /^[\p{Script=Han}]{1,4}?(?:街道|镇|乡)/u;

/** A town that is written twice, with its divisions once more between or before: 永兴镇永兴镇秀英区海榆中线. */
export function withoutRepeats(detail: string, { province, city, district }: DivisionPath): string {
  const town = TOWN.exec(detail)?.[0] ?? '';
  let rest = detail.slice(town.length);
  for (let before = ''; before !== rest; ) {
    before = rest;
    for (const said of town ? [province, city, district, town] : [province, city, district]) if (said && rest.startsWith(said) && rest.length > said.length + 1 && !isInstitution(rest.slice(said.length))) rest = rest.slice(said.length);
  }
  return town + rest;
}

export function textOf(token: TextToken): string {
  return token.text.replace(/^[-./·#*]+|[-./·*]+$/g, '').replace(/(?<=\p{Script=Han}.*)·(?=\p{Script=Han})/gu, looksLikeAddress(token.text) ? '' : '·');
}
