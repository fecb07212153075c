import { FOLLOW_UP_KINDS, FOLLOW_UP_WAYS, followUpOf, toldOf, WAY_NAMES, wayOf } from './follow-up';

test.each([['电话', 'call'], ['电话回访', 'call'], ['发微信', 'message'], ['上门', 'visit'], ['询价', 'enquiry'], ['投诉', 'complaint'], ['', 'note'], [' 跟进 ', 'note']])('%j is read as %s', (word, way) => {
  expect(wayOf(word)).toBe(way);
});

test('a word that names no way we keep is not taken for one', () => {
  expect(['快递', '电话没人接', '朋友圈点赞'].map(wayOf)).toEqual([null, null, null]);
});

test('every way is read back from what it is called, and from the timeline', () => {
  for (const way of FOLLOW_UP_WAYS) {
    expect(wayOf(WAY_NAMES[way])).toBe(way);
    const told = toldOf({ way, text: '说好了' });
    expect(followUpOf(told)).toEqual({ way, text: '说好了' });
    expect(FOLLOW_UP_KINDS).toContain(told.kind);
  }
});

test('a complaint that was closed is told as such, and what came about by itself is no follow-up', () => {
  expect(followUpOf({ kind: 'complaint', open: false, text: '' })).toEqual({ way: 'complaint', text: '投诉已处理' });
  expect(followUpOf({ kind: 'bound' })).toBeNull();
});
