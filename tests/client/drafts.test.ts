import type { CallerId } from '../../core/kernel/ids';
import { keepAnswer } from '../../miniprogram/src/shared/cloud/kept-answers';
import { forgetTheRest } from '../../miniprogram/src/shared/cloud/on-forget';
import { useSessionStore } from '../../miniprogram/src/shared/cloud/session-store';
import { forgetShop } from '../../miniprogram/src/shared/cloud/shop-storage';
import { draftShelf, dropDraftsOf, writeDrafts, type Draft } from '../../miniprogram/src/shared/drafts/draft-shelf';
import { phone } from '../support/wechat-phone';
import { emptyPhone } from './started-app';

const DAY_MS = 24 * 3_600_000;
/** All that fits into one key of the app. */
const MOST_CHARACTERS = 100_000;

const callers = ['林姐的店', '自己的店'].map((merchantId) => ({ callerId: `caller_${merchantId}` as CallerId, merchantId, merchantName: merchantId, role: 'owner' as const }));
const [first, second] = callers;
function actIn(shop: (typeof callers)[number] | undefined): void {
  useSessionStore.setState({ callers: callers as never, activeId: shop?.callerId ?? null, known: true, lost: null });
}

/** As the app does when the person chooses another shop. */
function goOnIn(shop: (typeof callers)[number] | undefined): void {
  forgetTheRest();
  actIn(shop);
}

const shelf = (name: string, shape = 1) => draftShelf<{ text: string }>(name, shape, 'phone');
const typed = (text: string): Draft<{ text: string }> => ({ typed: { text }, base: { text: '' } });
let told: boolean[];
const tell = (kept: boolean): void => {
  told.push(kept);
};
const keep = (name: string, text: string): void => shelf(name).keepSoon(typed(text), tell);
const read = (name: string): string | undefined => shelf(name).read()?.typed.text;

beforeEach(() => {
  jest.useFakeTimers();
  emptyPhone();
  told = [];
  actIn(first);
});
afterEach(() => {
  writeDrafts();
  jest.useRealTimers();
});

test('what is typed letter by letter is written a few times a second at most, and all of it when the page closes', () => {
  const record = shelf('record.c_wang');
  phone.changesLeft = 1_000;
  for (let letters = 1; letters <= 100; letters += 1) {
    record.keepSoon(typed('字'.repeat(letters)), tell);
    jest.advanceTimersByTime(20);
  }
  expect(1_000 - phone.changesLeft).toBeLessThanOrEqual(5);
  writeDrafts();
  expect(read('record.c_wang')).toBe('字'.repeat(100));
});

test('each shop has its own, which go with it, what was typed a moment ago included', () => {
  keep('customer.new', '林姐店里的');
  goOnIn(second);
  expect(read('customer.new')).toBeUndefined();
  keep('customer.new', '自己店里的');
  goOnIn(first);
  expect(read('customer.new')).toBe('林姐店里的');
  const open = shelf('customer.new');
  writeDrafts();
  forgetShop(first?.merchantId ?? '');
  actIn(second);
  open.keepSoon(typed('还开着的一页写的'), tell);
  writeDrafts();
  expect(read('customer.new')).toBe('自己店里的');
  expect([...phone.stored.keys()].filter((key) => key.includes(first?.merchantId ?? ''))).toEqual([]);
});

test('it is gone once it is saved, and once nothing is left of it', () => {
  const [saved, blank] = [shelf('record.c_wang'), shelf('record.c_zhao')];
  for (const one of [saved, blank]) one.keepSoon(typed('写了一半'), tell);
  writeDrafts();
  saved.keepSoon(typed('写完了'), tell);
  saved.drop();
  blank.keepSoon(null, tell);
  writeDrafts();
  expect([read('record.c_wang'), read('record.c_zhao')]).toEqual([undefined, undefined]);
});

test('of many the oldest give way, and what nobody came back to in a month is gone', () => {
  for (let at = 1; at <= 40; at += 1) {
    keep(`customer.c_${at}`, `第 ${at} 位`);
    jest.advanceTimersByTime(1_000);
  }
  const kept = Array.from({ length: 40 }, (_, at) => read(`customer.c_${at + 1}`)).filter((text) => text !== undefined);
  expect([kept.length, kept[0], kept[29]]).toEqual([30, '第 11 位', '第 40 位']);
  jest.advanceTimersByTime(31 * DAY_MS);
  expect(read('customer.c_40')).toBeUndefined();
  keep('customer.c_late', '一个月后的');
  writeDrafts();
  expect([...phone.stored.keys()].filter((key) => key.includes('drafts.')).length).toBe(1);
});

test('of another shape it is not read', () => {
  keep('customer.new', '旧版写的');
  writeDrafts();
  expect(shelf('customer.new', 2).read()).toBeNull();
});

test('a full phone gives up copies for it, and says so when even that is not enough', () => {
  keepAnswer(['today.open'], '副'.repeat(500));
  phone.room = [...phone.stored.values()].reduce((sum, text) => sum + text.length, 0) + 50;
  keep('record.c_wang', '要紧的');
  writeDrafts();
  expect([read('record.c_wang'), told]).toEqual(['要紧的', [true]]);
  keep('record.c_wang', '太'.repeat(MOST_CHARACTERS));
  writeDrafts();
  expect([read('record.c_wang'), told]).toEqual(['要紧的', [true, false]]);
});

test('of a customer who is erased nothing that was begun stays, in memory neither', () => {
  keep('record.c_wang', '写了一半');
  keep('address.c_wang.new', '昆山');
  keep('record.c_zhao', '别人的');
  const traits = draftShelf<{ text: string }>('traits.c_wang', 1, 'memory');
  traits.keepSoon(typed('敏感肌'), tell);
  writeDrafts();
  expect([...phone.stored.values()].some((text) => text.includes('敏感肌'))).toBe(false);
  expect(traits.read()?.typed.text).toBe('敏感肌');
  dropDraftsOf('c_wang');
  expect([read('record.c_wang'), read('address.c_wang.new'), traits.read(), read('record.c_zhao')]).toEqual([undefined, undefined, null, '别人的']);
});
