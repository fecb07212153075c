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

export function textOf(token: TextToken): string {
  return token.text.replace(/^[-./·#*]+|[-./·*]+$/g, '');
}
