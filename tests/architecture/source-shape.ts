import ts from 'typescript';

export const MAX_LINES = 250;
export const MAX_ENTRY_LINES = 20;

/**
 * What is wrong with the shape of a source file, beyond who imports whom.
 * @param path from the root of the repository, with forward slashes
 * @returns one sentence a fault; none for a file in order
 */
export function shapeFaults(path: string, source: string): string[] {
  const lines = source.split('\n').length - (source.endsWith('\n') ? 1 : 0);
  const faults: string[] = [];
  if (lines > MAX_LINES) faults.push(`${path} has ${lines} lines, over ${MAX_LINES}`);
  if (/^cloudfunctions\/[^/]+\/index\.ts$/.test(path) && lines >= MAX_ENTRY_LINES) faults.push(`${path} has ${lines} lines; an entry is wiring, under ${MAX_ENTRY_LINES}`);
  if (leaksFromHooks(path, source)) faults.push(`${path} opens a browser or a cloud that a late hook leaves open: open it with opensForTests`);
  if (isBarrel(source, path)) faults.push(`${path} only hands on what other files export: import from those`);
  if (!hasKebabName(path)) faults.push(`${path} is not named in kebab-case`);
  return faults;
}

function leaksFromHooks(path: string, source: string): boolean {
  return /^tests\/(journeys|weapp)\/.*\.test\.ts$/.test(path) && /await (launchBrowser|startDemoShop|startTestCloud|openTestCloud)\(/.test(source);
}

function isBarrel(source: string, path: string): boolean {
  const { statements } = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false);
  return statements.length > 0 && statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier !== undefined);
}

function hasKebabName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(name);
}
