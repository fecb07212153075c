import { openerOf } from './open-browser';

test('a desktop opens the address with its own program', () => {
  expect(openerOf('darwin', {})?.command).toBe('open');
  expect(openerOf('win32', {})?.command).toBe('cmd');
  expect(openerOf('linux', { DISPLAY: ':0' })?.command).toBe('xdg-open');
});

test('nothing is opened on a server, over a remote shell or in CI', () => {
  expect(openerOf('linux', {})).toBeNull();
  expect(openerOf('darwin', { SSH_CONNECTION: '10.0.0.1' })).toBeNull();
  expect(openerOf('linux', { DISPLAY: ':0', CI: 'true' })).toBeNull();
});
