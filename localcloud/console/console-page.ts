import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sendBytes } from '../gateway/http-body';
import type { LocalHandler } from '../gateway/local-api';
import { serveStatic } from '../gateway/static-files';

const APP = join(__dirname, 'app');
const PREFIX = '/_cloud/app';

/** The console: a page that works through the local interface alone. */
export function consolePage(): Record<string, LocalHandler> {
  return {
    'GET /_cloud': ({ response }) => sendBytes(response, readFileSync(join(APP, 'index.html')), 'text/html; charset=utf-8'),
    [`GET ${PREFIX}/*`]: ({ response, url }) => serveStatic(APP, url.pathname.slice(PREFIX.length), response),
  };
}
