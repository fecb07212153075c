import { Buffer } from 'node:buffer';
import { bucketOf, PEOPLE_BUCKETS } from '../core/search/people-buckets';
import { peopleOfText, peopleText } from '../core/search/people-text';
import { searchIndexOf, type SearchIndex } from '../core/search/search-index';
import { searchPeople, type Found } from '../core/search/search-people';
import { manyPeople, tagsOfPeople } from '../tests/support/indexed-people';
import { measureRecall, meantQueries } from '../tests/support/search-oracle';

const PEOPLE = 10_000;
const QUERIES = 400;
const ROUNDS = 5;
const SHOWN = 50;
/** What WeChat's own measurements throttle a phone by. */
const THROTTLE = 4;

/** Size and build time of the phone's index of 10,000 people, the time of each keystroke, and recall beside pinyin-match. */
export function benchSearch(args: readonly string[]): void {
  const people = manyPeople(PEOPLE);
  const parts = Array.from({ length: PEOPLE_BUCKETS }, (_, bucket) => peopleText(people.filter((person) => bucketOf(person.customerId) === bucket)));
  const meant = meantQueries(people, QUERIES);
  const index = searchIndexOf(people);
  typeAll(index, meant);
  const rounds = Array.from({ length: ROUNDS }, () => typeAll(index, meant));
  const keystrokes = rounds.flat().sort((a, b) => a - b);
  const at = (share: number): number => (keystrokes[Math.floor((keystrokes.length - 1) * share)] ?? 0) * THROTTLE;
  const report = {
    people: PEOPLE,
    bytes: parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0),
    largestKeyBytes: Math.max(...parts.map((part) => Buffer.byteLength(part))),
    readMs: timeOf(() => parts.flatMap(peopleOfText)),
    buildMs: timeOf(() => searchIndexOf(people)),
    keystrokes: keystrokes.length,
    keystrokeMsThrottled: { throttle: THROTTLE, median: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) },
    recall: { queries: QUERIES, ...measureRecall(people.slice(0, 2000), meantQueries(people.slice(0, 2000), QUERIES)) },
  };
  console.log(args.includes('--json') ? JSON.stringify(report) : report);
}

/** Milliseconds of each keystroke: queries typed letter by letter, as the page searches them. */
function typeAll(index: SearchIndex, meant: readonly { query: string }[]): number[] {
  return meant.flatMap(({ query }) => {
    let last: Found | undefined;
    return [...query].map((_, at) => timeOf(() => (last = searchPeople(index, [...query].slice(0, at + 1).join(''), tagsOfPeople, SHOWN, last))));
  });
}

/** Milliseconds of CPU, whatever else the machine does. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
