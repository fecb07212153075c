import type { LocalCloud } from '../localcloud/local-cloud';
import { startOnFreePort } from './demo-cloud';

const taken = (ports: number[]) => ({ port }: { port: number }) =>
  ports.includes(port)
    ? Promise.reject(Object.assign(new Error('taken'), { code: 'EADDRINUSE' }))
    : Promise.resolve({ port, url: `http://127.0.0.1:${port}`, close: () => Promise.resolve() } satisfies LocalCloud);

test('the next free port is taken, and each one in use is named', async () => {
  const said: string[] = [];
  const cloud = await startOnFreePort({ dir: 'unused', port: 8700, log: (line) => said.push(line) }, taken([8700, 8701]));
  expect(cloud.port).toBe(8702);
  expect(said).toEqual([expect.stringContaining('8700'), expect.stringContaining('8701')]);
});

test('a failure other than a taken port is not tried again', async () => {
  await expect(startOnFreePort({ dir: 'unused', port: 8700 }, () => Promise.reject(new Error('disk is full')))).rejects.toThrow('disk is full');
});

test('twenty taken ports end in advice', async () => {
  const all = Array.from({ length: 20 }, (_, index) => 8700 + index);
  await expect(startOnFreePort({ dir: 'unused', port: 8700 }, taken(all))).rejects.toThrow('--port');
});
