import type { PastedField } from './pasted-person';
import type { PhoneToken, Token } from './token';

export interface ReadPhone {
  phone: string;
  /** What it may be, when it is in doubt. */
  mayBe: string[];
  doubtful: PastedField[];
}

/** Shops write the extension of a virtual number behind the name and behind the address: 张好[2568]. */
export function codeOfVirtual(raw: string): string[] {
  const codes = [...raw.matchAll(/[[【(（](\d{3,4})[\]】)）]/g)].map((match) => match[1] ?? '');
  return codes.length === 2 && codes[0] === codes[1] ? codes.slice(1) : [];
}

/** The number that a courier calls; `code` is the extension that the text repeats. */
export function readPhone(tokens: readonly PhoneToken[], [code]: readonly string[]): ReadPhone {
  const all = [...new Set(tokens.map((one) => one.found.phone).filter((one) => one !== ''))];
  const mobiles = all.filter((one) => one.startsWith('1'));
  const sure = mobiles.length === 1 ? mobiles : all;
  const mayBe = [...new Set(tokens.flatMap((one) => one.found.mayBe))];
  const isDoubtful = sure.length > 1 || (sure.length === 0 && mayBe.length > 0);
  const [first = ''] = sure;
  const phone = code && first.startsWith('1') && !first.includes('-') ? `${first}-${code}` : first;
  return { phone, mayBe: isDoubtful ? [...sure, ...mayBe] : [], doubtful: isDoubtful ? ['phone'] : [] };
}

/** Shops write the extension of a private number behind the name and the address too: 王玥(5567). */
export function withoutExtension(token: Token, extensions: ReadonlySet<string>): Token {
  if (token.kind !== 'text') return token;
  const written = /\((\d{3,6})\)$/.exec(token.text);
  return written && extensions.has(written[1] ?? '') ? { ...token, text: token.text.slice(0, written.index) } : token;
}
