'use strict';
/**
 * Runs inside a worker thread: one instance of one cloud function. It gives the function the platform's environment,
 * the cloud's clock in UTC, and passes its console on. It is plain JavaScript because workers start without a loader.
 */
const Module = require('node:module');
const { parentPort, workerData } = require('node:worker_threads');
const { format } = require('node:util');
const { installCloudDate } = require('./cloud-date.cjs');

const clock = installCloudDate(globalThis);
clock.offsetMs = workerData.offsetMs;
process.env.NODE_PATH = workerData.fallbackModules;
Module._initPaths();

for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
  console[level] = (...items) => parentPort.postMessage({ type: 'log', level, text: format(...items) });
}

const main = loadMain();
parentPort.postMessage({ type: 'ready' });

parentPort.on('message', async ({ event, context, environment, offsetMs }) => {
  clock.offsetMs = offsetMs;
  for (const name of workerData.perCall) delete process.env[name];
  Object.assign(process.env, environment);
  try {
    const value = await main(event, context);
    parentPort.postMessage({ type: 'result', json: value === undefined ? 'null' : JSON.stringify(value) });
  } catch (error) {
    parentPort.postMessage({ type: 'error', message: String(error?.message ?? error), stack: String(error?.stack ?? error) });
  }
});

function loadMain() {
  const exported = require(workerData.entry).main;
  if (typeof exported !== 'function') throw new TypeError(`${workerData.functionName} exports no function named main`);
  return exported;
}
