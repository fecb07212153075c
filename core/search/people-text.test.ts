import fc from 'fast-check';
import { manyPeople } from '../../tests/support/indexed-people';
import { newId } from '../kernel/ids';
import { bucketOf, PEOPLE_BUCKETS } from './people-buckets';
import { peopleOfText, peopleText } from './people-text';

describe('people as one text', () => {
  it('read back as they were written', () => {
    const people = manyPeople(300);
    fc.assert(
      fc.property(fc.subarray(people), fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/[\u0000-\u001f]/g, '')), (some, text) => {
        const written = some.map((person, at) => (at === 0 ? { ...person, name: text, remark: `${text}\n${text}` } : person));
        expect(peopleOfText(peopleText(written))).toEqual(written);
      }),
      { numRuns: 30 },
    );
  });

  it('are refused when the text is cut off, so that a broken store is fetched again', () => {
    const text = peopleText(manyPeople(3));
    expect(() => peopleOfText(text.slice(0, text.length - 40))).toThrow();
  });

  it('take 350 bytes each at most with all that they bought, so that 10,000 fill a third of what WeChat keeps, in parts far under its limit of a key', () => {
    const people = manyPeople(1000);
    const parts = Array.from({ length: PEOPLE_BUCKETS }, (_, bucket) => Buffer.byteLength(peopleText(people.filter((person) => bucketOf(person.customerId) === bucket))));
    expect(Math.max(...parts)).toBeLessThan(20 * 1024);
    expect(parts.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(350 * 1000);
  });
});

test('ids spread evenly over the parts', () => {
  const counts = new Array<number>(PEOPLE_BUCKETS).fill(0);
  for (let made = 0; made < 32_000; made += 1) {
    const bucket = bucketOf(newId('customer', Math.random));
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(700);
  expect(Math.max(...counts)).toBeLessThan(1300);
});
