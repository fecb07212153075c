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
  ['index.js', 'const a=require("./a.js");exports.main=()=>[a.count(),require("./later.js").main()];'],
  ['a.js', 'let n=0;exports.count=()=>n+=1;'],
  ['later.js', 'const a=require("./a.js");exports.main=()=>a.count();'],
]);

test('what every start loads is one file, and a script outside shares its modules', () => {
  const joined = joinScripts(scripts, new Set(['index.js', 'a.js']));
  const { exports, opened } = run(joined, 'index.js');
  expect(opened).toEqual(['index.js', 'start.js']);
  expect((exports as { main(): unknown }).main()).toEqual([1, 2]);
  expect([...joined.keys()].sort()).toEqual(['index.js', 'later.js', 'start.js']);
});

test('what is imported on demand is not loaded at once', () => {
  const output = (imports: [string, string][]) => ({ bytes: 0, inputs: {}, exports: [], imports: imports.map(([path, kind]) => ({ path, kind: kind as 'import-statement' })) });
  const outputs = { 'x/index.js': output([['x/a.js', 'import-statement'], ['x/later.js', 'dynamic-import']]), 'x/a.js': output([]), 'x/later.js': output([]) };
  expect([...loadedAtOnce(outputs, ['index.js'])]).toEqual(['index.js', 'a.js']);
});
