import { textSizeFor } from './text-size-for';

test('the standard sizes of both systems are normal, and the larger half of the slider has two steps', () => {
  expect([15, 16, 17, 18, 20, 21, 24].map(textSizeFor)).toEqual(['normal', 'normal', 'normal', 'large', 'large', 'larger', 'larger']);
});
