import { isCompleteAddress, looksLikeAddress } from './address-words';
import { isPersonSaid, nameKind } from './names';
import { isRemark } from './remarks';
import { BLANK_LINE, GLUED, ITEM, LINE, MARK, type RegionToken, type Token } from './token';
import { narrowed } from './read-region';

interface Seen {
  name: boolean;
  region: RegionToken | null;
  firstRegion: number;
  phones: Set<string>;
  /** Index of the last phone. */
  lastPhone: number;
  lastName: number;
}

const nobody = (): Seen => ({ name: false, region: null, firstRegion: -1, phones: new Set(), lastPhone: -1, lastName: -1 });

/** Parts a text into its people: a new one starts where a name, a phone or a division comes a second time. */
export function splitPeople(tokens: readonly Token[], text: string): Token[][] {
  const phonesAfter = countPhonesAfter(tokens);
  const items = countRows(tokens);
  const starts: number[] = [0];
  let seen = nobody();
  tokens.forEach((token, index) => {
    const found = startsAnother(tokens, index, seen, phonesAfter, items, starts.at(-1) ?? 0);
    const start = found === null ? null : withHeading(tokens, found, seen, text);
    if (start !== null && start > (starts.at(-1) ?? 0)) {
      starts.push(start);
      seen = nobody();
      for (let at = start; at < index; at += 1) note(tokens, at, seen);
    }
    if (token) note(tokens, index, seen);
  });
  return starts.map((start, index) => tokens.slice(start, starts[index + 1])).filter((one) => one.length > 0);
}

/** Where the next person starts, when the token at `index` shows that one does; else null. */
function startsAnother(tokens: readonly Token[], index: number, seen: Seen, phonesAfter: readonly number[], items: number, first: number): number | null {
  const token = tokens[index];
  if (!token || index === 0) return null;
  const hasSome = seen.name || seen.region !== null || seen.phones.size > 0;
  if (token.breakBefore === ITEM && items >= 2 && hasSome) return index;
  const morePhones = (phonesAfter[index] ?? 0) > 0;
  const isWhole = seen.phones.size > 0;
  if (token.breakBefore === BLANK_LINE && isWhole && (seen.name || seen.region) && morePhones) return index;
  if (token.kind === 'phone') return phoneStart(tokens, index, seen, first);
  if (token.kind === 'region') {
    // In a list with numbers nobody starts in the middle of a line: 揭阳春 is a name.
    if (!seen.region || (items >= 2 && token.breakBefore < LINE)) return null;
    if (!morePhones && isCompany(tokens, index)) return null;
    const isSame = narrowed(seen.region.region.paths, token.region.paths).length > 0;
    if (isWhole && morePhones && (token.breakBefore >= MARK || !isSame) && seen.lastPhone > seen.firstRegion) return withNameAbove(tokens, index, seen);
    const isWritten = token.region.levels > 1 || token.region.startsFull;
    return !isSame && isWritten && seen.name && token.breakBefore >= LINE ? withNameAbove(tokens, index, seen) : null;
  }
  if (!seen.name || !isName(tokens, index)) return null;
  if (isWhole && morePhones) return index;
  return token.breakBefore >= LINE && seen.region !== null && lineHasRegion(tokens, index) ? index : null;
}

/** A line of its own above the name, such as 小梁:, or what is ordered before it in its line, speaks of who follows and not of who was before. */
function withHeading(tokens: readonly Token[], start: number, seen: Seen, text: string): number {
  const above = tokens[start - 1];
  const opensLine = above?.kind === 'text' && above.breakBefore >= LINE && start - 1 > Math.max(seen.lastPhone, seen.firstRegion, seen.lastName);
  if (!opensLine) return start;
  const distance = tokens[start]?.breakBefore ?? LINE;
  const isHeading = above.label === null && distance >= MARK && /^ ?:/.test(text.slice(above.end, above.end + 2));
  return isHeading || (above.label === 'products' && distance < LINE) ? start - 1 : start;
}

/** A second phone right after the first is the same person's. */
function phoneStart(tokens: readonly Token[], index: number, seen: Seen, first: number): number | null {
  const token = tokens[index];
  if (token?.kind !== 'phone' || token.label === 'spare' || token.label === 'sender' || seen.phones.size === 0 || seen.phones.has(token.found.phone)) return null;
  const between = tokens.slice(seen.lastPhone + 1, index);
  if (between.length === 0 && (token.breakBefore < LINE || !seen.name)) return seen.name || seen.region ? null : token.breakBefore >= LINE ? index : null;
  if (between.length === 0 || isOnlyANumber(tokens, index, seen)) return null;
  for (const least of [LINE, MARK]) {
    for (let at = index; at > Math.max(seen.lastPhone, first); at -= 1) {
      if ((tokens[at]?.breakBefore ?? 0) >= least && (at < index || least === LINE)) return at === index ? withLineAbove(tokens, index, seen, first) : at;
    }
  }
  const name = tokens[index - 1];
  return name?.kind === 'text' && index - 1 > seen.lastPhone && seen.lastName !== index - 1 ? index - 1 : index;
}

/** A number with nobody and no place of its own before the next phone, in its line or behind a whole person: another one of the person before. */
function isOnlyANumber(tokens: readonly Token[], index: number, seen: Seen): boolean {
  const names = (one: Token) => one.kind === 'text' && (one.label === 'name' || (mayBeName(one) && !isTalk(one.text)));
  const says = (one: Token) => one.kind === 'region' || names(one) || (one.kind === 'text' && looksLikeAddress(one.text));
  const isWhole = seen.name && seen.region !== null && tokens.slice(seen.firstRegion + 1, index).every((one) => one.kind !== 'region');
  for (let at = index; (tokens[at]?.breakBefore ?? LINE) < LINE; at -= 1) {
    const before = tokens[at - 1];
    if (before === undefined) return false;
    if (isWhole && before.kind === 'text' && isCompleteAddress(before.text) && (tokens[at]?.breakBefore ?? GLUED) > GLUED) break;
    if (says(before)) return false;
  }
  const rest = tokens.slice(index + 1);
  const next = rest.findIndex((one) => one.kind === 'phone');
  return !rest.slice(0, next < 0 ? rest.length : next).some(says);
}

/** 深圳市华美服饰有限公司 in a line of its own, below a whole person. */
function isCompany(tokens: readonly Token[], index: number): boolean {
  const [name, next] = tokens.slice(index + 1, index + 3);
  return name?.kind === 'text' && name.breakBefore === GLUED && /(?:公司|厂|店|商行|超市|经营部|工作室|医院|学校)$/.test(name.text) && next === undefined;
}

/** As the person before began, a name in a line of its own above the phone, so does this one. */
function withLineAbove(tokens: readonly Token[], index: number, seen: Seen, first: number): number {
  const begins = (at: number, phone: number) => mayBeName(tokens[at]) && (tokens[phone]?.breakBefore ?? 0) >= LINE;
  let above = index - 1;
  while (above > seen.lastPhone && (tokens[above]?.breakBefore ?? 0) < LINE) above -= 1;
  const isAlike = begins(first, seen.lastPhone) && begins(above, index) && above > Math.max(seen.lastPhone, seen.firstRegion);
  return isAlike ? above : index;
}

function mayBeName(token: Token | undefined): boolean {
  return token?.kind === 'text' && token.label === null && nameKind(token.text) !== 'none' && !looksLikeAddress(token.text);
}

/** A line above the division that is no part of the person before, but may be any name. */
function withNameAbove(tokens: readonly Token[], index: number, seen: Seen): number {
  const above = tokens[index - 1];
  const isItsName = above?.kind === 'text' && index - 1 > Math.max(seen.lastPhone, seen.firstRegion, seen.lastName) && above.breakBefore >= LINE && nameKind(above.text) !== 'none';
  return isItsName ? index - 1 : lineOf(tokens, index, seen);
}

/** Where the line of the division begins, when nothing of the person before stands in it. */
function lineOf(tokens: readonly Token[], index: number, seen: Seen): number {
  let head = index;
  while (head > 0 && (tokens[head]?.breakBefore ?? LINE) < LINE) head -= 1;
  return head > Math.max(seen.lastPhone, seen.firstRegion) ? head : index;
}

const isTalk = (text: string): boolean => isRemark(text) && !isPersonSaid(text);

function isName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'text') return false;
  if (token.label) return token.label === 'name';
  const kind = nameKind(token.text);
  if ((kind !== 'titled' && kind !== 'surname') || isTalk(token.text)) return false;
  const isBesidePhone = tokens[index - 1]?.kind === 'phone' || tokens[index + 1]?.kind === 'phone';
  return token.breakBefore >= LINE || isBesidePhone;
}

function note(tokens: readonly Token[], index: number, seen: Seen): void {
  const token = tokens[index];
  if (token?.label === 'sender' || token?.label === 'spare') return;
  if (token?.kind === 'phone') {
    seen.phones.add(token.found.phone);
    seen.lastPhone = index;
  }
  if (token?.kind === 'region' && !seen.region) {
    seen.region = token;
    seen.firstRegion = index;
  }
  if (isName(tokens, index)) {
    seen.name = true;
    seen.lastName = index;
  }
}

/** How many rows of a list hold somebody; none when its numbers count the fields of one person: ①李红②138…③江苏省…. */
function countRows(tokens: readonly Token[]): number {
  const heads = tokens.flatMap((one, index) => (one.breakBefore === ITEM ? [index] : []));
  const rows = heads.map((from, at) => tokens.slice(from, heads[at + 1]));
  const count = (holds: (row: readonly Token[]) => boolean) => rows.filter(holds).length;
  const phones = count((row) => row.some((one) => one.kind === 'phone'));
  const places = count((row) => row.some((one) => one.kind === 'region'));
  const names = count((row) => row[0] !== undefined && mayBeName(row[0]));
  return phones <= 1 && places <= 1 && names <= 1 ? 0 : heads.length;
}

function lineHasRegion(tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.breakBefore >= LINE) return false;
    if (token.kind === 'region') return true;
  }
  return false;
}

function countPhonesAfter(tokens: readonly Token[]): number[] {
  const counts: number[] = [];
  let count = 0;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    counts[at] = count += tokens[at]?.kind === 'phone' ? 1 : 0;
  }
  return counts;
}
