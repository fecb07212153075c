import { AbortController } from './abort-controller';

test('an abort reaches each listener once and keeps its reason', () => {
  const controller = new AbortController();
  const heard: string[] = [];
  controller.signal.addEventListener('abort', () => heard.push('a'));
  controller.abort('closed');
  controller.abort('again');
  expect(heard).toEqual(['a']);
  expect(controller.signal.reason).toBe('closed');
  expect(() => controller.signal.throwIfAborted()).toThrow('closed');
});

test('a removed listener hears nothing', () => {
  const controller = new AbortController();
  const heard: string[] = [];
  const listener = () => heard.push('a');
  controller.signal.addEventListener('abort', listener);
  controller.signal.removeEventListener('abort', listener);
  controller.abort();
  expect(heard).toEqual([]);
});
