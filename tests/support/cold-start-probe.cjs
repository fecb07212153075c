/**
 * Starts one function cold and runs one event in it, in a process of its own: `node cold-start-probe.cjs FOLDER EVENT`.
 * The SDK itself is loaded and initialised first, and its database then finds nothing, at no cost: what is measured is our
 * code above the SDK. Prints {files, loadMs, runMs, cpuMs, answer}: the scripts that were loaded, the time to load index.js,
 * the time of the first run with what it loaded on demand, and the processor time of both.
 */
const Module = require('node:module');
const { join, relative } = require('node:path');

const [folder, event] = process.argv.slice(2);
const sdk = require(require.resolve('wx-server-sdk', { paths: [process.cwd()] }));
sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV });
const empty = { doc: () => ({ get: async () => ({ data: null }) }) };
const standIn = { ...sdk, init: () => undefined, getWXContext: () => ({ OPENID: 'o_probe' }), database: () => ({ collection: () => empty, command: {} }) };
const load = Module._load;
Module._load = function (request, ...rest) {
  return request === 'wx-server-sdk' ? standIn : load.call(this, request, ...rest);
};
console.log = () => undefined;

async function main() {
  // The SDK has begun things that end in the next turns of the loop: they are its own.
  await new Promise((settled) => setTimeout(settled, 20));
  process.cpuUsage();
  const before = process.cpuUsage();
  const started = performance.now();
  const entry = require(join(folder, 'index.js'));
  const loaded = performance.now();
  const answer = await entry.main(JSON.parse(event));
  const ended = performance.now();
  const { user, system } = process.cpuUsage(before);
  const files = Object.keys(require.cache).filter((path) => path.startsWith(folder)).map((path) => relative(folder, path));
  process.stdout.write(JSON.stringify({ files, loadMs: loaded - started, runMs: ended - loaded, cpuMs: (user + system) / 1000, answer }));
}

void main();
