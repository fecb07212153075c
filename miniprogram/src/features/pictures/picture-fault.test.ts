import { pictureFault } from './picture-fault';

const MIB = 1024 * 1024;

test.each(['a.jpg', 'A.JPEG', 'a.png', 'a.b.webp', 'a.gif'])('%s of up to 2 MB is a picture', (name) => {
  expect(pictureFault({ name, size: 2 * MIB })).toBeNull();
});

test.each([
  [{ name: 'a.pdf', size: 10 }, /不是图片/],
  [{ name: 'png', size: 10 }, /不是图片/],
  [{ name: 'a.svg', size: 10 }, /不是图片/],
  [{ name: 'a.jpg', size: 2 * MIB + 1 }, /超过 2 MB/],
  [{ name: 'a.jpg', size: 0 }, /是空的/],
])('%j is refused in words', (file, words) => {
  expect(pictureFault(file)).toMatch(words);
});
