import { build, transform, type Metafile, type Plugin } from 'esbuild';
import { basename } from 'node:path';

const JOINED = 'start.js';

/** The names of a script and of all that it imports at once, from what esbuild says of its scripts. */
export function loadedAtOnce(outputs: Metafile['outputs'], names: readonly string[]): Set<string> {
  const byName = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output]));
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const output = byName.get(name);
    if (!output || seen.has(name)) return;
    seen.add(name);
    output.imports.filter(({ kind, external }) => kind === 'import-statement' && !external).forEach(({ path }) => visit(basename(path)));
  };
  names.forEach(visit);
  return seen;
}

/** Node's own since version 10; esbuild would build each such pattern when its script runs, whether it is used or not. */
export const SUPPORTED = { 'regexp-unicode-property-escapes': true };
/** The cloud takes CommonJS, so what is imported on demand is required on demand. */
export const IN_COMMON_JS = { format: 'cjs', platform: 'node', minifyWhitespace: true, minifySyntax: true, supported: { ...SUPPORTED, 'dynamic-import': false } } as const;

/**
 * Puts the scripts that every start loads into one CommonJS file, start.js: opening twenty small files takes a cold start
 * longer than running what is in them, and so does the frame around each of twenty modules. They share one scope, in which
 * each still runs when it is first needed, and scripts outside find it there.
 * @param scripts the text of each ES module by its file name; index.js among them
 * @param names which of them are joined; index.js is
 * @param target the version of Node, for esbuild
 */
export async function joinScripts(scripts: ReadonlyMap<string, string>, names: ReadonlySet<string>, target: string): Promise<Map<string, string>> {
  const paths = [...names].map((name) => JSON.stringify(`./${name}`));
  const contents = `const parts = {${paths.map((path) => `${path}: () => require(${path})`).join(',')}};\nmodule.exports = (name) => parts[name]();`;
  const { outputFiles } = await build({ ...IN_COMMON_JS, stdin: { contents }, target, bundle: true, write: false, legalComments: 'none', logLevel: 'silent', plugins: [fromMemory(scripts, names)] });
  const joined = outputFiles[0]?.text ?? '';
  const others = [...scripts].filter(([name]) => !names.has(name));
  const outside = await Promise.all(others.map(async ([name, text]): Promise<[string, string]> => [name, findJoined((await transform(text, { ...IN_COMMON_JS, target })).code, names)]));
  return new Map([[JOINED, joined], ['index.js', `module.exports=require("./${JOINED}")("./index.js");\n`], ...outside]);
}

function fromMemory(scripts: ReadonlyMap<string, string>, names: ReadonlySet<string>): Plugin {
  return {
    name: 'from-memory',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path }) => (names.has(basename(path)) ? { path: basename(path), namespace: 'joined' } : { path, external: true }));
      onLoad({ filter: /.*/, namespace: 'joined' }, ({ path }) => ({ contents: scripts.get(path) }));
    },
  };
}

function findJoined(text: string, names: ReadonlySet<string>): string {
  return text.replace(/require\("\.\/([\w.-]+)"\)/g, (call, name: string) => (names.has(name) ? `require("./${JOINED}")("./${name}")` : call));
}

/** What esbuild said of its scripts, once some are joined: those are empty now and load start.js. */
export function joinedOutputs(outputs: Metafile['outputs'], names: ReadonlySet<string>): Metafile['outputs'] {
  const parts = Object.entries(outputs).filter(([path]) => names.has(basename(path)));
  const toJoined = { path: JOINED, kind: 'import-statement' as const };
  const whole = {
    bytes: parts.reduce((bytes, [, output]) => bytes + output.bytes, 0),
    inputs: Object.assign({}, ...parts.map(([, output]) => output.inputs)) as Metafile['outputs'][string]['inputs'],
    imports: parts.flatMap(([, output]) => output.imports).filter(({ path }) => !names.has(basename(path))),
    exports: [],
  };
  const rest = Object.entries(outputs).map(([path, output]): [string, Metafile['outputs'][string]] => {
    if (names.has(basename(path))) return [path, { ...output, inputs: {}, imports: [toJoined] }];
    return [path, { ...output, imports: output.imports.map((one) => (names.has(basename(one.path)) && one.kind === 'import-statement' ? { ...one, path: JOINED } : one)) }];
  });
  return Object.fromEntries([[JOINED, whole], ...rest]);
}
