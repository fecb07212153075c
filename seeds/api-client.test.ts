import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callAs } from './api-client';

interface Seen {
  openid: string;
  data: { action: string; requestId: string; as?: string };
}

/** A gateway that gives the answers one after the other, and what it was asked. */
async function withGateway(answers: object[], use: (url: string) => Promise<void>): Promise<Seen[]> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    seen.push(JSON.parse(await bodyOf(request)) as Seen);
    response.end(JSON.stringify(answers[seen.length - 1]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
  return seen;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

const BUSY = { result: { ok: false, code: 'BUSY' } };
const DONE = { result: { ok: true, value: { callers: [] } } };

test('a call that met another writer is made once more, with the same request id', async () => {
  const seen = await withGateway([BUSY, DONE], async (url) => {
    expect(await callAs(url, 'o_seller')('session.open', {})).toEqual(DONE.result);
  });
  expect(seen).toHaveLength(2);
  expect(seen[1]).toEqual(seen[0]);
});

test('a second BUSY is the answer', async () => {
  const seen = await withGateway([BUSY, BUSY, DONE], async (url) => {
    expect(await callAs(url, 'o_seller')('session.open', {})).toEqual(BUSY.result);
  });
  expect(seen).toHaveLength(2);
});

test('a function that failed throws with what the phone would be told', async () => {
  await withGateway([{ error: { errCode: -504003, errMsg: 'functions time limit exceeded' } }], async (url) => {
    await expect(callAs(url, 'o_seller')('session.open', {})).rejects.toThrow('session.open: functions time limit exceeded');
  });
});

test('the call carries who calls, for whom, and the request id that was given', async () => {
  const [seen] = await withGateway([DONE], async (url) => {
    await callAs(url, 'o_seller')('session.open', {}, { as: 'u_23456789', requestId: 'q_23456789' });
  });
  expect(seen).toEqual({ name: 'api', openid: 'o_seller', data: { action: 'session.open', input: {}, as: 'u_23456789', requestId: 'q_23456789' } });
});
