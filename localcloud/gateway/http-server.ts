import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloudError } from '../cloud-error';
import type { LocalHandler } from './local-api';
import { sendJson } from './http-body';
import { serveStatic } from './static-files';

export interface HttpServerParts {
  admin: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;
  /** Handlers by `METHOD path`; a path that ends in `/*` takes everything below it. */
  local: Record<string, LocalHandler>;
  staticDirectory: string | undefined;
  defaultEnv: string;
  log: (line: string) => void;
}

/** Listens and returns the bound port. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Stops at once: open connections are cut, so that a held-open page cannot keep the process alive. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

/** Longer than a busy client in the same process may take to come back to its open connection. */
const KEEP_ALIVE_MS = 120_000;

/** One port for the SDK (`/admin`), the local interface (`/_cloud`) and the built app. */
export function createGateway(parts: HttpServerParts): Server {
  return createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    route(parts, request, response).catch((error: unknown) => fail(parts, response, error));
  });
}

async function route(parts: HttpServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (!isOwnOrigin(request)) return sendJson(response, { error: 'pages of other sites may not call the local cloud' }, 403);
  allowOrigin(request, response);
  if (request.method === 'OPTIONS') return void response.writeHead(204).end();
  if (url.pathname === '/admin' || url.pathname.startsWith('/admin/')) return parts.admin(request, response, url);
  const handler = findHandler(parts.local, `${request.method} ${url.pathname}`);
  if (handler) return handler({ request, response, url, env: url.searchParams.get('env') ?? parts.defaultEnv });
  if (parts.staticDirectory && request.method === 'GET' && !url.pathname.startsWith('/_cloud')) {
    return serveStatic(parts.staticDirectory, url.pathname, response);
  }
  sendJson(response, { error: `nothing is served at ${request.method} ${url.pathname}` }, 404);
}

function findHandler(handlers: Record<string, LocalHandler>, key: string): LocalHandler | undefined {
  if (Object.hasOwn(handlers, key)) return handlers[key];
  const wildcard = Object.keys(handlers).find((name) => name.endsWith('/*') && key.startsWith(name.slice(0, -1)));
  return wildcard === undefined ? undefined : handlers[wildcard];
}

/** Pages on this machine, from any port, and the gateway's own pages; a page elsewhere must not reach into this machine. */
function isOwnOrigin({ headers: { origin, host } }: IncomingMessage): boolean {
  if (!origin) return true;
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin) || origin === `http://${host}`;
}

function allowOrigin(request: IncomingMessage, response: ServerResponse): void {
  if (!request.headers.origin) return;
  response.setHeader('access-control-allow-origin', request.headers.origin);
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT, DELETE, OPTIONS');
  response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? 'content-type');
  response.setHeader('access-control-expose-headers', 'x-cloud-stats');
}

function fail(parts: HttpServerParts, response: ServerResponse, error: unknown): void {
  const refused = error instanceof CloudError;
  if (!refused) parts.log(`defect in the local cloud: ${(error as Error).stack ?? String(error)}`);
  if (response.headersSent) response.destroy();
  else sendJson(response, { error: { code: refused ? error.code : 'SYS_ERR', message: (error as Error).message } }, refused ? 400 : 500);
}
