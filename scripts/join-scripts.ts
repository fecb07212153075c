import type { Metafile } from 'esbuild';
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

/**
 * Puts the CommonJS scripts that every start loads into one file, start.js: opening twenty small files takes a cold start
 * longer than running what is in them. Each stays a module of its own, run when it is first required, and scripts
 * outside find it there.
 * @param scripts the text of each script by its file name; index.js among them
 * @param names which of them are joined; index.js is
 */
export function joinScripts(scripts: ReadonlyMap<string, string>, names: ReadonlySet<string>): Map<string, string> {
  const joined = [...scripts].filter(([name]) => names.has(name)).map(([name, text]) => `${JSON.stringify(`./${name}`)}:(function(module,exports,require){${text}\n})`);
  const load = 'function load(name){if(!parts[name])return require(name);if(!loaded[name]){loaded[name]={exports:{}};parts[name](loaded[name],loaded[name].exports,load)}return loaded[name].exports}';
  const others = [...scripts].filter(([name]) => !names.has(name)).map(([name, text]): [string, string] => [name, findJoined(text, names)]);
  return new Map([
    [JOINED, `"use strict";const parts={${joined.join(',\n')}};const loaded={};${load}module.exports=load;\n`],
    ['index.js', `module.exports=require("./${JOINED}")("./index.js");\n`],
    ...others,
  ]);
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
