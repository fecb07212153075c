import { spellingsAt } from './divisions';
import { findLabels, type LabelledAs } from './labels';
import { findPhones, type FoundPhone } from './find-phones';
import { nameKind } from './names';
import { narrowed, readRegion, type Region } from './read-region';
import { withGoods } from './goods-tokens';
import { findRowHeads } from './row-heads';
import { gapsIn } from './text-gaps';
import { simplified } from './traditional';
import { GLUED, SPACE, MARK, LINE, BLANK_LINE, ITEM, type RegionToken, type Token } from './token';
import { wholeTokens } from './whole-tokens';

/** Between digits or letters the last four belong to the word: 3.5, A/B, 2-201. */
const SEPARATOR = /(?:[\s,;:。|!?~…"“”‘’'【】[\]《》<>{}\\^`_=+&@$%]|(?<![\d号])、|、(?!\d)|(?<![\da-z])[./]|[./](?![\da-z])|·(?!\p{Script=Han})|(?<!\p{Script=Han})·|(?<![\da-z\p{Script=Han})#])-|-(?![\da-z\p{Script=Han}#(])|--+)+/giuy;
const SEPARATOR_START = /[\s,;:。、|!?~…"“”‘’'【】[\]《》<>{}\\^`_=+&@$%.·/-]/;
const BLANK = /\n[ ]*\n|\n[ ]*[-=_*~—]{3,}[ ]*(?:\n|$)/;
/** Longer prefixes than this are no name that a division is glued to. */
const LONGEST_NAME = 6;

/** 寄温州乐清市…: the word before a division that says where a parcel goes. */
const SENT_TO = /^(?:寄|发|送|寄去|发去|快递|邮寄|收|地址)$/;
/** What stands above the district it lies in, and is no division: 雄安新区雄县, 第八师石河子市. */
const ZONE_ABOVE_DISTRICT = /(?:雄安新区|兵团|第?[一二三四五六七八九十]{1,2}师)$/;

/** What stands above all provinces. */
const COUNTRY = /^中国(?:大陆)?[ ,·]{0,2}/;

interface Stop {
  start: number;
  end: number;
  token: 'phone' | 'label' | 'item';
  phone?: FoundPhone;
  label?: LabelledAs;
}

/** A text, the same without its phones and labels, and where it is cut. */
interface Given {
  text: string;
  masked: string;
  gaps: ReadonlyMap<number, number>;
}

/** Cuts a plain text into phones, divisions and the texts between them, each with its label and its distance. */
export function tokensOf(text: string): Token[] {
  const lookedUp = simplified(text);
  const stops = stopsOf(lookedUp);
  const masked = maskedText(lookedUp, stops);
  const gaps = gapsIn(text, masked);
  const tokens: Token[] = [];
  let label: LabelledAs | null = null;
  let pending = LINE;
  let at = 0;
  const read = (until: number) => {
    const found = textsBetween({ text, masked, gaps }, tokens, at, until, pending, label);
    tokens.push(...found.tokens);
    pending = found.pending;
    label = found.label;
  };
  for (const stop of stops) {
    read(stop.start);
    at = stop.end;
    if (stop.token === 'item') pending = ITEM;
    else if (stop.phone) {
      tokens.push({ kind: 'phone', start: stop.start, end: stop.end, breakBefore: pending, label, found: stop.phone });
      pending = GLUED;
      label = null;
    } else {
      pending = Math.max(pending, MARK);
      label = stop.label === 'heading' ? null : (stop.label ?? null);
    }
  }
  read(text.length);
  return withGoods(wholeTokens(tokens));
}

function stopsOf(text: string): Stop[] {
  const phones = findPhones(text).map((phone): Stop => ({ start: phone.start, end: phone.end, token: 'phone', phone }));
  const labels = findLabels(text).map(({ start, end, field }): Stop => ({ start, end, token: 'label', label: field }));
  const items = findRowHeads(text).map(({ start, end }): Stop => ({ start, end, token: 'item' }));
  // "2.电话:" numbers the fields of one person, not people.
  const fieldStarts = new Set(labels.filter((one) => one.label !== 'name').map((one) => one.start));
  const people = items.map((one): Stop => (fieldStarts.has(one.end) ? { ...one, token: 'label', label: 'heading' } : one));
  const kept: Stop[] = [];
  for (const stop of [...phones, ...labels, ...people].sort((one, other) => one.start - other.start || (one.token === 'phone' ? -1 : 1))) {
    const last = kept.at(-1);
    if (!last || stop.start >= last.end) kept.push(stop);
    else if (stop.token === 'phone') kept[kept.length - 1] = stop;
  }
  return kept;
}

/** The same text in which no division can reach across a phone or a label. */
function maskedText(text: string, stops: readonly Stop[]): string {
  let masked = '';
  for (const { start, end } of stops) masked += text.slice(masked.length, start) + '\0'.repeat(end - start);
  return masked + text.slice(masked.length);
}

function textsBetween(given: Given, earlier: readonly Token[], from: number, until: number, firstBreak: number, firstLabel: LabelledAs | null) {
  const { text, masked } = given;
  const tokens: Token[] = [];
  let pending = firstBreak;
  let label = firstLabel;
  let at = from;
  while (at < until) {
    const gap = gapAt(given, at, until);
    if (gap > 0) {
      const strength = strengthOf(text.slice(at, at + gap));
      if (strength >= LINE && tokens.length > 0) label = null;
      pending = Math.max(pending, strength);
      at += gap;
      continue;
    }
    const country = COUNTRY.exec(masked.slice(at, at + 6))?.[0].length ?? 0;
    if (country > 0 && readRegion(masked, at + country)) {
      at += country;
      continue;
    }
    const place = label === 'sender' ? null : readRegion(masked, at);
    const isName = label === 'name' && (place === null || place.levels === 1);
    const region = isName ? null : place;
    const isBeforePhone = region !== null && /^[ ,]*\0/.test(masked.slice(region.end, region.end + 4));
    const isTown = pending === GLUED && region !== null && isTownBelow(tokens.at(-1), region);
    if (region && region.end <= until && !isTown && !isStray([...earlier, ...tokens], region, isBeforePhone && pending === ITEM ? MARK : pending, label)) {
      tokens.push({ kind: 'region', start: at, end: region.end, breakBefore: pending, label: label === 'name' ? 'detail' : label, text: text.slice(at, region.end), region });
      if (label === 'name') label = null;
      at = region.end;
    } else {
      const end = segmentEnd(given, at, until);
      tokens.push({ kind: 'text', start: at, end, breakBefore: pending, label, text: text.slice(at, end) });
      at = end;
      // 邮编:415700 李红: the figures were all that was asked for.
      const isAnswered = label === 'other' && /^\d+$/.test(text.slice(tokens.at(-1)?.start ?? at, end));
      if (isAnswered || label === 'name' || label === 'sender' || label === 'detail' || label === 'region') label = null;
    }
    pending = GLUED;
  }
  return { tokens, pending, label: tokens.length > 0 && pending > GLUED ? null : label };
}

/** A short name right after a division is a town's or a street's below it, unless it says the same again. */
function isTownBelow(last: Token | undefined, region: Region): boolean {
  if (last?.kind !== 'region') return false;
  const isSame = narrowed(last.region.paths, region.paths).length > 0;
  return region.levels === 1 ? !(isSame && region.startsFull) : !(isSame || region.startsFull);
}

/** A short name of one level in the middle of an address whose district is known already: 舞阳坝街道 of 恩施市. */
function isStray(tokens: readonly Token[], region: Region, pending: number, label: LabelledAs | null): boolean {
  if (region.levels > 1 || region.startsFull) return false;
  if (pending >= LINE && label !== 'detail' && tokens.at(-1)?.kind !== 'region') return false;
  const lastPhone = tokens.map((one) => one.kind).lastIndexOf('phone');
  const before = tokens.slice(Math.max(lastPhone, 0)).filter((one): one is RegionToken => one.kind === 'region' && one.region.paths.every((path) => path.district !== ''));
  return before.length > 0 && before.every((one) => narrowed(one.region.paths, region.paths).length === 0);
}

/** A text ends at a separator, or where a division begins that was written without one. */
function segmentEnd(given: Given, start: number, until: number): number {
  let end = start + 1;
  for (; end < until; end += 1) {
    if (gapAt(given, end, until) > 0 || beginsGluedRegion(given, start, end, until)) break;
  }
  return end;
}

function beginsGluedRegion({ text, masked }: Given, start: number, at: number, until: number): boolean {
  const mayFollowName = at - start <= LONGEST_NAME;
  const isNamed = spellingsAt(masked, at).some(({ spellings }) => mayFollowName || spellings.some((one) => one.form === 'full' || one.level === 0));
  const region = isNamed ? readRegion(masked, at) : null;
  if (!region || region.end > until) return false;
  const before = text.slice(start, at);
  if (region.levels >= 3 || (SENT_TO.test(before) && region.levels >= 2)) return true;
  if (/[寄发送到给往]$/.test(before) && (region.startsFull || region.levels >= 2)) return true;
  if (region.startsFull && (region.levels >= 2 || ZONE_ABOVE_DISTRICT.test(before))) return true;
  if (!mayFollowName || !['titled', 'surname', 'surname-or-place'].includes(nameKind(before))) return false;
  return region.levels >= 2 || (region.startsFull && region.end - region.start >= 3 && region.paths.length === 1);
}

function gapAt({ text, masked, gaps }: Given, at: number, until: number): number {
  const known = gaps.get(at);
  if (known !== undefined) return Math.min(known, until - at);
  if (/[./-]/.test(text[at] ?? '') && masked[at + 1] === '\0') return 1;
  if (!SEPARATOR_START.test(text[at] ?? '')) return 0;
  SEPARATOR.lastIndex = at;
  const gap = SEPARATOR.exec(text)?.[0] ?? '';
  const isInName = gap === ' ' && /[a-z]{2}/i.test(text.slice(Math.max(0, at - 2), at)) && /^[a-z]{2}/i.test(text.slice(at + 1, at + 3));
  return isInName ? 0 : Math.min(gap.length, until - at);
}

function strengthOf(gap: string): number {
  if (BLANK.test(gap)) return BLANK_LINE;
  if (gap.includes('\n')) return LINE;
  return /[^ ]/.test(gap) ? MARK : SPACE;
}
