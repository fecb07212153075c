import { swipeBetween } from './swipe';

const from = { x: 200, y: 300 };

test('a flat movement is a swipe to its side', () => {
  expect([swipeBetween(from, { x: 120, y: 310 }), swipeBetween(from, { x: 280, y: 290 })]).toEqual(['left', 'right']);
});

test('a tap, a scroll and a slanting scroll are none', () => {
  expect([{ x: 190, y: 302 }, { x: 195, y: 100 }, { x: 140, y: 200 }].map((to) => swipeBetween(from, to))).toEqual([null, null, null]);
});
