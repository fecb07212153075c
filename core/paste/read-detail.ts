import { holdsAddress, isCompleteAddress, looksLikeAddress } from './address-words';
import type { ChosenName } from './choose-name';
import { joinDetail, textOf, withoutRepeats } from './join-detail';
import type { MergedRegion } from './merge-regions';
import { isPlaceInBrackets } from './remarks';
import { GLUED, MARK, SPACE, type RegionToken, type TextToken, type Token } from './token';

/** 后门收: who receives was said elsewhere, or nowhere. */
const ENDS_WITH_RECEIPT = /(?<=[门店口楼室号栋站])收$/;

export interface ReadDetail {
  text: string;
  isDoubtful: boolean;
  others: string[];
  /** The texts that it is made of. */
  read: ReadonlySet<TextToken>;
}

/** What has been collected on the way through the parts of a text. */
interface Walk {
  parts: string[];
  /** What reads as an address and stands before every division. */
  before: string[];
  /** The parts without what may be no part of the address. */
  without: string[] | null;
  read: Set<TextToken>;
  /** What follows belongs to the address until a phone or a name. */
  isRunning: boolean;
  hasPassed: boolean;
  hasPhone: boolean;
}

/** The address below the division: what follows it up to a phone or name, and whatever else reads as an address. */
export function readDetail(tokens: readonly Token[], name: ChosenName, regions: MergedRegion): ReadDetail {
  const hasRegion = tokens.some((one) => one.kind === 'region');
  const walk: Walk = { parts: [], before: [], without: null, read: new Set(), isRunning: false, hasPassed: false, hasPhone: false };
  tokens.forEach((token, index) => {
    if (token.kind === 'phone') {
      walk.isRunning = false;
      walk.hasPhone ||= walk.hasPassed;
    } else if (token.kind === 'region') passRegion(walk, token, regions.conflicting.some((one) => one.start === token.start));
    else if (token === name.token && !name.rest) walk.isRunning = false;
    else passText(walk, token, token === name.token ? name.rest : textOf(token), tokens[index + 1], hasRegion);
  });
  // 四川-泸州-泸县-毗卢镇-白合村: as the divisions are parted, so is what lies below them.
  if (tokens.some((one) => one.kind === 'region' && one.text.includes('-'))) walk.parts = walk.parts.map((part) => part.replace(/(?<=\p{Script=Han})-(?=\p{Script=Han})/gu, ''));
  return detailOf(walk, regions);
}

/** Divisions are no part of the detail, unless they contradict what was read. */
function passRegion(walk: Walk, token: RegionToken, isConflict: boolean): void {
  // A place apart, before the address, may be what the person is called.
  if (isConflict && !walk.hasPassed && token.label === null) return;
  const isApart = token.breakBefore > GLUED || !walk.isRunning;
  walk.isRunning = walk.hasPassed = true;
  if (!isConflict) return;
  if (isApart || walk.parts.length === 0) walk.without ??= [...walk.parts];
  walk.parts.push(token.text);
}

function passText(walk: Walk, token: TextToken, text: string, next: Token | undefined, hasRegion: boolean): void {
  const belongs = token.label === 'detail' || token.label === 'region' || walk.isRunning || looksLikeAddress(text);
  if (!belongs || !text) return;
  const isBefore = hasRegion && !walk.hasPassed;
  const isApart = (next?.breakBefore ?? 0) >= MARK;
  if (isBefore && isApart && (token.label === null ? !holdsAddress(text) : !looksLikeAddress(text))) return;
  if (walk.parts.length > 0 && mayBeRemark(token, text, walk.parts.at(-1) ?? '', walk.hasPhone) && !isInTheMiddle(token, next)) walk.without ??= [...walk.parts];
  walk.read.add(token);
  (isBefore && token.label !== 'detail' ? walk.before : walk.parts).push(text);
}

function detailOf({ parts, before, without, read }: Walk, regions: MergedRegion): ReadDetail {
  if (parts.length === 0 && looksLikeAddress(before.join(''))) return { text: joinDetail(before), isDoubtful: false, others: [], read };
  const text = withoutRepeats(joinDetail(parts), regions.fields).replace(ENDS_WITH_RECEIPT, '');
  const inBrackets = /\([\p{Script=Han}]{2,}\)$/u.exec(text)?.[0] ?? '';
  const isRemark = inBrackets !== '' && !isPlaceInBrackets(inBrackets.slice(1, -1));
  const shorter = without ? joinDetail(without) : isRemark ? text.slice(0, -inBrackets.length) : null;
  const others = [...(before.length > 0 ? [joinDetail([...before, text])] : []), ...(shorter === null ? [] : [shorter])];
  return { text, isDoubtful: others.length > 0 || text.split('(').length !== text.split(')').length, others, read };
}

/** 袜业城 二期 8-219: an address goes on behind it. */
function isInTheMiddle(token: TextToken, next: Token | undefined): boolean {
  return token.breakBefore === SPACE && next?.kind === 'text' && next.breakBefore === SPACE && /\d/.test(next.text) && looksLikeAddress(next.text);
}

/** A text that goes on with an address and may be none of it: after a mark, after the whole of it, or after a phone. */
function mayBeRemark(token: TextToken, text: string, before: string, hasPhone: boolean): boolean {
  if (token.label === 'detail' && hasPhone && !/\d/.test(text)) return true;
  if (token.label !== null) return false;
  if (hasPhone && (!/\d/.test(text) || isCompleteAddress(before))) return true;
  if (token.breakBefore === GLUED) return false;
  if (/(?:单元|[栋幢座楼区期])$/.test(before) && /^[a-z]?\d{2,4}$/i.test(text)) return false;
  return !looksLikeAddress(text) && (token.breakBefore >= MARK || (isCompleteAddress(before) && /^[\p{Script=Han}]+$/u.test(text)));
}
