import { endsAsAddress, endsWithDoor, endsWithRoom, isCompleteAddress, looksLikeAddress } from './address-words';
import { cleanName, endsWithTitle, isCalledAsPeopleAre, isLikelyPerson, isPetName, isSmallName, isSurname, isUnmistakable, nameKind, namesAtEnd, titledTail, untitledTail, type NameKind } from './names';
import { narrowed } from './read-region';
import { GLUED, LINE, MARK, SPACE, type TextToken, type Token } from './token';

export interface ChosenName {
  name: string;
  isDoubtful: boolean;
  candidates: string[];
  /** The token that the name takes: whole, or down to `rest`, which stays in the address. */
  token: TextToken | null;
  rest: string;
  /** The address may have lost its end to the name, or kept the name at its end. */
  isDetailDoubtful: boolean;
}

interface Candidate {
  token: TextToken;
  name: string;
  kind: NameKind;
  score: number;
  isSure: boolean;
}

const BY_KIND: Readonly<Record<NameKind, number>> = { titled: 100, surname: 80, letters: 55, 'surname-or-place': 45, nickname: 35, none: 0 };
/** Vivian, Kelly Chan: no SOHO, and no T2. */
const WESTERN_NAME = /^[A-Z][a-z]{2,}(?: [A-Z][a-z]+)?$/;
const WHOLE_WESTERN_NAME = /^[A-Z][a-z]+ [A-Z][a-z]+$/;
/** Who may receive parcels besides people. */
const ORGANISATION = /(?:公司|厂|店|商行|超市|医院|学校|[中小大]学|学院|幼儿园|工作室|[门事营]部|中心|会所)$/;
/** Two candidates nearer than this are both shown. */
const CLEAR_LEAD = 25;
const NOBODY: ChosenName = { name: '', isDoubtful: false, candidates: [], token: null, rest: '', isDetailDoubtful: false };

/** Finds the name among one person's parts: after its label, apart from the address, or glued to the end of it. */
export function chooseName(tokens: readonly Token[]): ChosenName {
  const labelled = tokens.find((one): one is TextToken => one.kind === 'text' && (one.label === 'name' || one.label === 'sender'));
  if (labelled) return fromLabel(labelled, tokens);
  const candidates = findCandidates(tokens).sort((one, other) => other.score - one.score);
  const [best, second] = candidates;
  if (!best || BY_KIND[best.kind] < BY_KIND.surname) {
    const glued = gluedToAddress(tokens, best);
    if (glued) return glued;
  }
  if (!best) return nicknameBeforePhone(tokens) ?? atEndOfAddress(tokens) ?? surnameAlone(tokens) ?? namedLikeAPlace(tokens);
  const isContested = second !== undefined && best.score - second.score < CLEAR_LEAD && !isTalk(tokens, best, second);
  const isDoubtful = isContested || (best.kind === 'nickname' && candidates.length > 1) || !(best.isSure || (candidates.length === 1 && standsForAPerson(tokens, best)));
  const names = candidates.slice(0, 4).map((one) => one.name);
  return { ...NOBODY, name: best.name, isDoubtful, candidates: isDoubtful ? names : [], token: best.token, isDetailDoubtful: isDoubtful && !isBeforeAddress(tokens, best.token) };
}

/** "妹子,…, 李红 138… 先试试": beside the phone stands a person, and what is said before and after is no surname. */
function isTalk(tokens: readonly Token[], best: Candidate, second: Candidate): boolean {
  const [at, later] = [tokens.indexOf(best.token), tokens.indexOf(second.token)];
  const isBesidePhone = (index: number) => tokens[index + 1]?.kind === 'phone' || tokens[index - 1]?.kind === 'phone';
  return second.kind === 'nickname' && (best.kind === 'surname' || best.kind === 'titled') && isBesidePhone(at) && (later > at || !isBesidePhone(later));
}

/** Only 李 is written: it is the name for want of more. */
function surnameAlone(tokens: readonly Token[]): ChosenName | null {
  const token = tokens.find((one): one is TextToken => one.kind === 'text' && one.label === null && isSurname(one.text));
  return token ? { ...NOBODY, name: token.text, isDoubtful: true, candidates: [token.text], token } : null;
}

/** "…5号江南138…": what the phone is glued to and no address ends with may be a name; where it begins, nobody can say. */
function nicknameBeforePhone(tokens: readonly Token[]): ChosenName | null {
  const glued = tokens.find((one, index): one is TextToken => {
    const after = tokens[index + 1];
    return one.kind === 'text' && one.label !== 'region' && one.text.length > 3 && after?.kind === 'phone' && after.breakBefore <= SPACE && after.label === null;
  });
  if (!glued) return null;
  const letters = /(?<=[\p{Script=Han}\d)])[A-Z][a-z]{2,}(?: [A-Z][a-z]+)?$/u.exec(glued.text)?.[0];
  const afterNumber = /[\da-z号栋幢楼层室房户元座铺店站)](?![号栋幢楼层室房户元座])([\p{Script=Han}]{2,4})$/iu.exec(glued.text)?.[1];
  const mayBeName = letters ?? (afterNumber && nameKind(afterNumber) === 'surname-or-place');
  if (!mayBeName && !endsWithTitle(glued.text) && (endsAsAddress(glued.text) || isCompleteAddress(glued.text))) return null;
  const tails = letters ? [letters] : afterNumber ? [afterNumber] : [4, 3, 2].map((length) => glued.text.slice(-length)).filter((tail) => /^[\p{Script=Han}]+$/u.test(tail));
  return tails.length > 0 ? { ...NOBODY, isDoubtful: true, candidates: tails, isDetailDoubtful: true } : null;
}

/** Nobody else is named, and an address ends with what may be a name. */
function atEndOfAddress(tokens: readonly Token[]): ChosenName | null {
  const names = tokens.flatMap((one) => (one.kind === 'text' && one.label !== 'region' && one.text.length > 4 ? namesAtEnd(one.text) : []));
  return names.length > 0 ? { ...NOBODY, isDoubtful: true, candidates: names, isDetailDoubtful: true } : null;
}

/** A place that stands alone, beside another or before the phone, may be what the person is called: 黄山, 江苏. */
function namedLikeAPlace(tokens: readonly Token[]): ChosenName {
  const regions = tokens.filter((one) => one.kind === 'region');
  const short = regions.find((one) => one.region.levels === 1 && !one.region.startsFull && (regions.some((other) => narrowed(other.region.paths, one.region.paths).length === 0) || tokens[tokens.indexOf(one) + 1]?.kind === 'phone'));
  return short ? { ...NOBODY, isDoubtful: true, candidates: [short.text] } : NOBODY;
}

function fromLabel(token: TextToken, tokens: readonly Token[]): ChosenName {
  const name = cleanName(token.text);
  const besidePhone = tokens.find((one, index): one is TextToken => one.kind === 'text' && one !== token && one.label === null && tokens[index + 1]?.kind === 'phone' && ['surname', 'titled'].includes(nameKind(cleanName(one.text))));
  const isDoubtful = name.length > (ORGANISATION.test(name) ? 24 : 12) || /\d{2}/.test(name) || (name.length > 3 && looksLikeAddress(name) && !ORGANISATION.test(name)) || (nameKind(name) === 'none' && !ORGANISATION.test(name)) || (nameKind(name) === 'nickname' && besidePhone !== undefined);
  return { ...NOBODY, name, isDoubtful, candidates: isDoubtful ? [name, ...(besidePhone ? [cleanName(besidePhone.text)] : [])] : [], token };
}

function findCandidates(tokens: readonly Token[]): Candidate[] {
  const region = tokens.findIndex((one) => one.kind === 'region');
  const found: Candidate[] = [];
  let address = '';
  tokens.forEach((token, index) => {
    if (token.kind === 'region') address = '区';
    if (token.kind !== 'text' || token.label) return;
    const isPartOfAddress = region >= 0 && index > region && token.breakBefore === GLUED && tokens[index - 1]?.kind === 'region' && !token.text.startsWith('的');
    const name = cleanName(token.text);
    const kind = isPartOfAddress || looksLikeAddress(isReceiver(token) ? name : token.text) ? looksLikeName(token.text, isPartOfAddress) : nameKind(name);
    if (kind !== 'none') found.push({ token, name, kind, ...judge(tokens, index, name, kind, region, address) });
    if (kind === 'none' || address) address = token.text;
  });
  return found;
}

/** 陈建城 ends as an address does, and is a name where no address can be. */
function looksLikeName(text: string, isPartOfAddress: boolean): NameKind {
  const kind = nameKind(cleanName(text));
  return !isPartOfAddress && !/[镇乡街县路巷道村]$/.test(text) && (kind === 'surname-or-place' || kind === 'titled') ? kind : 'none';
}

/** How sure a candidate is: an address comes neither before its division nor between a phone and the end. */
function judge(tokens: readonly Token[], index: number, name: string, kind: NameKind, region: number, address: string): { score: number; isSure: boolean } {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const isBeforeRegion = region >= 0 && index < region;
  const opensLine = !before || before.kind === 'phone' || (tokens[index]?.breakBefore ?? 0) >= LINE;
  const closesLine = !after || after.kind === 'phone' || after.breakBefore >= LINE;
  const standsAlone = opensLine && closesLine && (before?.kind === 'phone' || after?.kind === 'phone' || tokens.length === 1);
  const isApart = isBeforeRegion || standsAlone;
  const score = BY_KIND[kind] + (isBeforeRegion ? 30 : 0) + (standsAlone ? 25 : 0);
  const followsWhole = isCompleteAddress(address);
  if (kind === 'titled' || isReceiver(tokens[index])) return { score, isSure: true };
  if (kind === 'surname') return { score, isSure: isApart || address === '' || followsWhole || isUnmistakable(name) };
  if (kind === 'letters') return { score, isSure: isApart || (after?.kind === 'phone' && (followsWhole ? WESTERN_NAME : WHOLE_WESTERN_NAME).test(name)) };
  if (kind === 'surname-or-place') return { score, isSure: isBeforeRegion && !(after?.breakBefore === GLUED && /[省市区县]$/.test(name)) };
  if (isSmallName(name) && after?.kind === 'phone') return { score, isSure: true };
  if (opensLine && closesLine && region >= 0 && (isPetName(name) || /[妈爸]$/.test(name))) return { score, isSure: true };
  const isSetOff = followsWhole && after?.kind === 'phone' && (endsWithRoom(address) || (tokens[index]?.breakBefore ?? 0) >= MARK || isPetName(name));
  const isAfterDoor = endsWithDoor(address) && after?.kind === 'phone' && isCalledAsPeopleAre(name);
  return { score, isSure: isSetOff || isAfterDoor || (isApart && (standsAlone || region >= 0)) };
}

/** The only word beside the phone that a person may be called, and that no place is: 李白, 轩小花. */
function standsForAPerson(tokens: readonly Token[], { token, name, kind }: Candidate): boolean {
  const at = tokens.indexOf(token);
  const isBesidePhone = tokens[at + 1]?.kind === 'phone' || tokens[at - 1]?.kind === 'phone';
  return kind === 'surname' && token.breakBefore >= SPACE && isBesidePhone && isLikelyPerson(name);
}

/** "单丽收" says itself that it is who receives. */
function isReceiver(token: Token | undefined): boolean {
  return token?.kind === 'text' && /^[\p{Script=Han}·A-Za-z]{2,8}(?<!代)(?:亲?收|亲启)(?:就行|就好|即可|就可以)?$/u.test(token.text);
}

function isBeforeAddress(tokens: readonly Token[], token: TextToken): boolean {
  const region = tokens.findIndex((one) => one.kind === 'region');
  return region >= 0 && tokens.indexOf(token) < region;
}

function followedByPhone(tokens: readonly Token[], token: Token): boolean {
  const after = tokens[tokens.indexOf(token) + 1];
  return after === undefined || after.kind === 'phone';
}

/** "…3栋502李明": sure after a room; after anything else it may be a shop or a building. */
function gluedToAddress(tokens: readonly Token[], best: Candidate | undefined): ChosenName | null {
  for (const token of [...tokens].reverse()) {
    if (token.kind !== 'text' || (token.label && token.label !== 'detail')) continue;
    const titled = titledTail(token.text);
    const plain = titled ? null : untitledTail(token.text);
    const tail = titled ?? (best?.isSure ? null : plain);
    if (!tail) continue;
    // 502A李姐: the letter may be the room's, or the one that people are sorted by.
    const letter = /[a-z]{1,2}$/i.exec(tail.rest)?.[0] ?? '';
    if (letter) return { ...NOBODY, name: tail.name, rest: tail.rest, token, isDoubtful: true, candidates: [tail.name, letter + tail.name], isDetailDoubtful: true };
    if (titled?.shorter) return { ...NOBODY, isDoubtful: true, candidates: [titled.name, titled.shorter], isDetailDoubtful: true };
    if (titled) return { ...NOBODY, name: titled.name, rest: titled.rest, token };
    const isSure = best === undefined && (endsWithRoom(tail.rest) || (/[号)]$/.test(tail.rest) && isUnmistakable(tail.name)) || (/\d[号楼室]$/.test(tail.rest) && isLikelyPerson(tail.name) && followedByPhone(tokens, token)));
    if (isSure) return { ...NOBODY, name: tail.name, rest: tail.rest, token };
    const candidates = [tail.name, ...(best ? [best.name] : [])];
    return { ...NOBODY, isDoubtful: true, candidates, isDetailDoubtful: true };
  }
  return null;
}
