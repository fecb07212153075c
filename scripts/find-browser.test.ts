import { findBrowser, type BrowserSearch } from './find-browser';

const machine = (has: string[], changes: Partial<BrowserSearch> = {}): BrowserSearch => ({
  env: { PATH: '/usr/local/bin:/usr/bin' },
  platform: 'linux',
  isExecutable: (path) => has.includes(path),
  packaged: () => Promise.resolve('/unpacked/chromium'),
  ...changes,
});

test('CHROME_PATH goes before everything else', async () => {
  const env = { CHROME_PATH: '/opt/my-chrome', PATH: '/usr/bin' };
  await expect(findBrowser(machine(['/opt/my-chrome', '/usr/bin/chromium'], { env }))).resolves.toBe('/opt/my-chrome');
});

test('a CHROME_PATH that cannot be started is said, not passed over', async () => {
  const env = { CHROME_PATH: '/opt/gone', PATH: '/usr/bin' };
  await expect(findBrowser(machine(['/usr/bin/chromium'], { env }))).rejects.toThrow('/opt/gone');
});

test('a browser on the PATH is taken, Chrome before Chromium', async () => {
  await expect(findBrowser(machine(['/usr/bin/chromium']))).resolves.toBe('/usr/bin/chromium');
  await expect(findBrowser(machine(['/usr/local/bin/chromium', '/usr/bin/google-chrome']))).resolves.toBe('/usr/bin/google-chrome');
});

test('Chrome is found where macOS keeps it', async () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  await expect(findBrowser(machine([chrome], { platform: 'darwin' }))).resolves.toBe(chrome);
});

test('without a browser the packaged one is unpacked', async () => {
  await expect(findBrowser(machine([]))).resolves.toBe('/unpacked/chromium');
});

test('when that fails too, the message says what to install, the Chinese font included', async () => {
  const packaged = (): Promise<string> => Promise.reject(new Error('cannot unpack'));
  await expect(findBrowser(machine([], { packaged }))).rejects.toThrow(/fonts-wqy-microhei/);
});
