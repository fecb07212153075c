import { joinScripts, loadedAtOnce } from './join-scripts';

/** Runs a folder of CommonJS scripts as Node would, and tells which files were opened. */
function run(files: ReadonlyMap<string, string>, name: string): { exports: unknown; opened: string[] } {
  const cache = new Map<string, { exports: object }>();
  const required = (path: string): object => {
    const file = path.replace('./', '');
    const module = cache.get(file) ?? { exports: {} };
    if (cache.has(file)) return module.exports;
    cache.set(file, module);
    new Function('module', 'exports', 'require', files.get(file) ?? `throw new Error('no ${file}')`)(module, module.exports, required);
    return module.exports;
  };
  return { exports: required(`./${name}`), opened: [...cache.keys()] };
}

const scripts = new Map([
  ['index.js', 'import{count}from"./a.js";export const main=async()=>[count(),(await import("./soon.js")).seen(),(await import("./later.js")).main()];'],
  ['a.js', 'let n=0;export const count=()=>n+=1;'],
  ['soon.js', 'import{count}from"./a.js";const first=count();export const seen=()=>first;'],
  ['later.js', 'import{count}from"./a.js";export const main=()=>count();'],
]);

test('what every start loads is one file, whose modules run when they are needed and are shared with scripts outside', async () => {
  const joined = await joinScripts(scripts, new Set(['index.js', 'a.js', 'soon.js']), 'node18');
  const { exports, opened } = run(joined, 'index.js');
  expect(opened).toEqual(['index.js', 'start.js']);
  expect(await (exports as { main(): Promise<unknown> }).main()).toEqual([1, 2, 3]);
  expect([...joined.keys()].sort()).toEqual(['index.js', 'later.js', 'start.js']);
});

test('what is imported on demand is not loaded at once', () => {
  const output = (imports: [string, string][]) => ({ bytes: 0, inputs: {}, exports: [], imports: imports.map(([path, kind]) => ({ path, kind: kind as 'import-statement' })) });
  const outputs = { 'x/index.js': output([['x/a.js', 'import-statement'], ['x/later.js', 'dynamic-import']]), 'x/a.js': output([]), 'x/later.js': output([]) };
  expect([...loadedAtOnce(outputs, ['index.js'])]).toEqual(['index.js', 'a.js']);
});
