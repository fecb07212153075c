import { matchPeople, type ExistingCustomer, type PeopleOfFile, type PersonMatch } from './match-people';
import type { ImportRow } from './rows';

export interface PersonRows {
  readonly match: PersonMatch;
  readonly rows: ImportRow[];
}

/** The rows of each person, people and rows in the order of the file. */
export function groupRows(rows: readonly ImportRow[], existing: readonly ExistingCustomer[]): PersonRows[] {
  return groupsOf(rows, matchPeople(rows, existing));
}

export function groupsOf(rows: readonly ImportRow[], { matches }: PeopleOfFile): PersonRows[] {
  const groups = new Map<string, PersonRows>();
  const isInOrder = rows.every((row, index) => index === 0 || row.rowNumber >= (rows[index - 1]?.rowNumber ?? 0));
  for (const row of isInOrder ? rows : [...rows].sort((a, b) => a.rowNumber - b.rowNumber)) {
    const match = matches.get(row);
    if (!match) continue;
    const group = groups.get(match.key);
    if (group) group.rows.push(row);
    else groups.set(match.key, { match, rows: [row] });
  }
  return [...groups.values()];
}

/**
 * The people with whoever brought somebody before whom they brought, as far as the file alone tells, and else in the order given:
 * so that a referrer is there already when the one they brought is written.
 */
export function referrersFirst(people: readonly PersonRows[]): PersonRows[] {
  if (people.every(({ rows }) => rows.every((row) => row.referrer === null))) return [...people];
  const namedBy = finderOf(people);
  const [placed, open] = [new Set<PersonRows>(), new Set<PersonRows>()];
  for (const first of people) {
    const path = [first];
    for (let person = path[path.length - 1]; person; person = path[path.length - 1]) {
      open.add(person);
      const next = placed.has(person) ? undefined : namedBy(person);
      if (next && !open.has(next)) path.push(next);
      else {
        placed.add(person);
        path.pop();
      }
    }
  }
  return [...placed];
}

/** Whom else a person's rows name as their referrer; undefined where that is nobody of the file, or not one alone. */
function finderOf(people: readonly PersonRows[]): (person: PersonRows) => PersonRows | undefined {
  const called = new Map<string, PersonRows | 'several'>();
  const note = (key: string, person: PersonRows): unknown => called.set(key, (called.get(key) ?? person) === person ? person : 'several');
  for (const person of people) {
    for (const { name, phone } of person.rows) {
      if (name !== '') note(`name:${name}`, person);
      if (phone !== '') note(`phone:${phone}`, person);
    }
  }
  return (person) => {
    const named = new Set(person.rows.flatMap(({ referrer }) => (referrer === null ? [] : [called.get(referrer.phone === '' ? `name:${referrer.name}` : `phone:${referrer.phone}`)])));
    const [only] = named;
    return named.size === 1 && only !== 'several' && only !== person ? only : undefined;
  };
}

/** The rows of people who, by the file alone, brought one another in a circle: nobody of them came first. */
export function rowsInCircles(rows: readonly ImportRow[]): Set<ImportRow> {
  const circles = new Set<ImportRow>();
  if (rows.every((row) => row.referrer === null)) return circles;
  const people = groupRows(rows, []);
  const namedBy = finderOf(people);
  const walked = new Map<PersonRows, PersonRows>();
  for (const first of people) {
    let person: PersonRows | undefined = first;
    while (person && !walked.has(person)) {
      walked.set(person, first);
      person = namedBy(person);
    }
    if (!person || walked.get(person) !== first) continue;
    const circle = [person];
    for (let next = namedBy(person); next && next !== person; next = namedBy(next)) circle.push(next);
    for (const member of circle) for (const row of member.rows) circles.add(row);
  }
  return circles;
}

/** The rows of the file that may speak of those whom `rows` name as referrers. */
export function rowsOfReferrers(rows: readonly ImportRow[], file: readonly ImportRow[]): ImportRow[] {
  const referrers = rows.flatMap(({ referrer }) => (referrer === null ? [] : [referrer]));
  if (referrers.length === 0) return [];
  const [names, phones, own] = [new Set(referrers.map(({ name }) => name)), new Set<string>(referrers.map(({ phone }) => phone)), new Set(rows)];
  return file.filter((row) => !own.has(row) && ((row.name !== '' && names.has(row.name)) || (row.phone !== '' && phones.has(row.phone))));
}
