import type { ChosenName } from './choose-name';
import type { DivisionPath } from './divisions';
import { holdsPacks } from './goods';
import { textOf } from './join-detail';
import type { MergedRegion } from './merge-regions';
import { doubtsOfStrangePlace, overlookedDistricts, placesItBeginsWith } from './overlooked-districts';
import { PLACE_FIELDS, type PastedField, type PastedPerson } from './pasted-person';
import type { ReadDetail } from './read-detail';
import type { ReadOrder } from './read-order-lines';
import type { ReadPhone } from './read-phone';
import { GLUED, LINE, type RegionToken, type TextToken, type Token } from './token';

/** All that was read of one person, and what it was read from. */
export interface ReadPerson {
  /** The parts of their text. */
  tokens: readonly Token[];
  /** Those of them that can be a name, a phone or an address. */
  useful: readonly Token[];
  places: readonly RegionToken[];
  regions: MergedRegion;
  chosen: ChosenName;
  phone: ReadPhone;
  detail: ReadDetail;
  orders: ReadOrder;
}

type Doubts = Pick<PastedPerson, 'doubtful' | 'candidates'>;

/** Which fields must be looked at: what the parts say of themselves, and what of the text is in none of them. */
export function doubtsOf(person: ReadPerson): Doubts {
  const { useful, regions, chosen, phone, detail } = person;
  const unread = useful.filter((one): one is TextToken => one.kind === 'text' && !detail.read.has(one) && one !== chosen.token);
  const places = doubtsOfPlaces(person, unread);
  const isNameless = chosen.name === '' && mayHaveName(person, unread);
  const doubtful = new Set<PastedField>([...places.doubtful, ...phone.doubtful]);
  if (chosen.isDoubtful || isNameless || (chosen.name === '' && detail.others.length > 0)) doubtful.add('name');
  if (isDetailDoubtful(person, unread, isNameless)) doubtful.add('detail');
  const details = [...new Set([detail.text, ...detail.others])].filter((one) => one !== '');
  return {
    doubtful: [...doubtful],
    candidates: {
      ...regions.candidates,
      ...places.candidates,
      ...(phone.mayBe.length > 0 ? { phone: phone.mayBe } : {}),
      ...(chosen.isDoubtful ? { name: chosen.candidates } : isNameless && unread.length > 0 ? { name: unread.map(textOf) } : {}),
      ...(doubtful.has('detail') ? { detail: details } : {}),
    },
  };
}

function doubtsOfPlaces({ useful, regions, places, detail }: ReadPerson, unread: readonly TextToken[]): Doubts {
  const { fields, candidates } = regions;
  const overlooked = overlookedDistricts(fields, detail.text);
  const hasNone = fields.province === '' && fields.district === '' && regions.doubtful.length === 0;
  const begins = hasNone ? ([detail.text, ...unread.map(textOf)].map(placesItBeginsWith).find((one) => one.length > 0) ?? []) : [];
  const doubtful: PastedField[] = [...regions.doubtful];
  if (begins.length > 0) doubtful.push(...PLACE_FIELDS);
  if (!hasNone) doubtful.push(...doubtsOfStrangePlace(fields, detail.text));
  if (overlooked.length > 0) doubtful.push(...(fields.city === '' ? (['city'] as const) : []), 'district', 'detail');
  if (places.some(({ region }) => region.districtUncertain)) doubtful.push('detail');
  if (places.some((one) => isCutShort(one, useful))) doubtful.push('district', 'detail');
  return { doubtful, candidates: { ...placesOf(begins), ...(overlooked.length > 0 ? { district: [...(candidates.district ?? []), ...overlooked] } : {}) } };
}

/** A short name was read where a longer one is written that nobody knows: 西城 of 西城区 without its city. */
function isCutShort(place: RegionToken, useful: readonly Token[]): boolean {
  const next = useful[useful.indexOf(place) + 1];
  return next?.kind === 'text' && next.breakBefore === GLUED && !/[省市区县州盟旗]$/.test(place.text) && /^[市区县](?!场)/.test(next.text);
}

function placesOf(paths: readonly DivisionPath[]): PastedPerson['candidates'] {
  if (paths.length === 0) return {};
  const each = (field: keyof DivisionPath) => [...new Set(paths.map((path) => path[field]))].filter((one) => one !== '');
  return { province: each('province'), city: each('city'), district: each('district') };
}

/** Nobody is named, but words are left that are in no field, or the address begins with what may be a person. */
function mayHaveName({ tokens, regions, phone, detail }: ReadPerson, unread: readonly TextToken[]): boolean {
  if (unread.length > 0) return true;
  if (phone.phone === '') return false;
  const isPlaceless = regions.fields.province === '' && placesItBeginsWith(detail.text).length > 0;
  const isLeft = (one: Token) => one.kind === 'text' && !detail.read.has(one) && (one.label === null || one.label === 'detail') && /\p{Script=Han}{2}/u.test(one.text);
  return isPlaceless || tokens.some(isLeft);
}

function isDetailDoubtful({ useful, regions, chosen, detail, orders }: ReadPerson, unread: readonly TextToken[], isNameless: boolean): boolean {
  if (detail.isDoubtful || chosen.isDetailDoubtful || orders.isDetailDoubtful || holdsPacks(detail.text)) return true;
  const isLost = detail.text === '' && regions.fields.district !== '' && (unread.length > 0 || orders.used.size > 0);
  return isLost || useful.some((one, index) => hidesItsEnd(one, useful[index - 1], isNameless, detail));
}

/** A phone may have taken the room before it; and right after an address no name can be told from it. */
function hidesItsEnd(token: Token, before: Token | undefined, isNameless: boolean, detail: ReadDetail): boolean {
  if (token.kind !== 'phone' || before?.kind !== 'text' || !detail.read.has(before)) return false;
  const mayHoldRoom = token.found.phone === '' && token.breakBefore < LINE && token.start - before.end <= 1;
  return mayHoldRoom || (isNameless && token.breakBefore === GLUED);
}
