import { createRequire } from 'node:module';

interface CompilerOptions {
  maxBuffer: number;
}
type CompileTemplates = (root: string, pages: string[], scripts: string[], options: CompilerOptions) => string;
type CompileStyles = (root: string, sheets: string[], options: CompilerOptions) => Record<string, string> | Error;

const load = createRequire(__filename);
const wcc = load('miniprogram-compiler/src/wcc') as CompileTemplates;
const wcsc = load('miniprogram-compiler/src/wcsc') as CompileStyles;
const options: CompilerOptions = { maxBuffer: 64 * 1024 * 1024 };

/**
 * Compiles every template and style sheet with WeChat's own compilers.
 * @param files all paths of the package, from its root
 * @returns what the compilers complain of
 */
export function templateFaults(root: string, files: readonly string[]): string[] {
  const ending = (suffix: string): string[] => files.filter((path) => path.endsWith(suffix));
  const stems = (suffix: string): string[] => ending(suffix).map((path) => path.slice(0, -suffix.length));
  return [...complaint(() => wcc(root, stems('.wxml'), ending('.wxs'), options)), ...complaint(() => wcsc(root, stems('.wxss'), options))];
}

function complaint(compile: () => unknown): string[] {
  try {
    const result = compile();
    return result instanceof Error ? [result.message] : [];
  } catch (error) {
    return [(error as Error).message];
  }
}
