import { parse, type Token } from 'acorn';

/** Syntax of regular expressions that ES2018 has and Safari 12 or Chrome 61 does not read. */
const NEWER_PATTERNS: readonly [RegExp, string][] = [
  [/\(\?<[=!]/, 'a lookbehind'],
  [/\(\?<[A-Za-z_$]/, 'a named group'],
  [/\\p\{/i, 'a Unicode property'],
];

/**
 * Whether the oldest phones we declare (Safari of iOS 12, Chrome 61) can read a script. WeChat's own tools
 * would rewrite some of it, but not code that comes from packages.
 * @returns one sentence a fault
 */
export function syntaxFaults(path: string, source: string): string[] {
  const faults: string[] = [];
  const onToken = (token: Token): void => {
    if (token.type.label === 'regexp') faults.push(...patternFaults(path, (token as Token & { value: unknown }).value as { pattern: string; flags: string }));
  };
  try {
    parse(source, { ecmaVersion: 2018, sourceType: 'script', onToken });
  } catch (error) {
    faults.push(`${path} does not parse as ES2018: ${(error as Error).message}`);
  }
  return faults;
}

function patternFaults(path: string, { pattern, flags }: { pattern: string; flags: string }): string[] {
  const found = NEWER_PATTERNS.filter(([syntax]) => syntax.test(pattern)).map(([, what]) => what);
  if (flags.includes('s')) found.push('the flag s');
  return found.map((what) => `${path} has ${what} in /${pattern}/${flags}, which iOS 12 or Chrome 61 does not read`);
}
