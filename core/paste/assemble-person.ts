import { isCompleteAddress, looksLikeAddress } from './address-words';
import { chooseName } from './choose-name';
import { joinDetail, textOf } from './join-detail';
import { mergeRegions, type MergedRegion } from './merge-regions';
import type { PastedField, PastedPerson } from './pasted-person';
import type { DivisionPath } from './divisions';
import { doubtsOfStrangePlace, overlookedDistricts, placesItBeginsWith } from './overlooked-districts';
import type { ProductWords } from './product-words';
import { readOrderLines } from './read-order-lines';
import { GLUED, MARK, type PhoneToken, type RegionToken, type TextToken, type Token } from './token';
import { cityOfZone } from './zones-of-cities';

const PLACE_FIELDS = ['province', 'city', 'district', 'detail'] as const;
const CODE = /^(?:收|(?:手机)?尾号\d{3,4}|寄|发|送|寄去|发去|快递|邮寄|收件|地址|(?:发|走|用|寄|不要)?(?:顺丰|圆通|中通|申通|韵达|极兔|德邦|邮政|京东|EMS)(?:快递|速运)?|(?:合计|共计?|总共|总计|一共|实付|定金|尾款)\d{1,6}(?:\.\d{1,2})?元?|\d{6}|\d{7,}|[a-z]{1,4}-?\d{8,}|\d{1,3}元|¥?\d+\.\d{2})$/i;
/** Where a parcel is wanted, said to somebody who knows the place. */
const UNSAID_PLACE = /^(?:店里|家里|公司|单位|门口|楼下|驿站|这里|那里|前台|门卫室?|我[这家].{0,2}|上次.{0,4}|老地方|原来.{0,4})$/;
const REMARK = /^[哦哈呀啊吧呢嗯噢哟啦嘛好]+$|虚拟号|隐私号|谢谢|麻烦|尽快|发货|顺丰|快递|包邮|到付|已付|付款|转账|下单|打电话|提前|放门口|放驿站|不要|送货|老地址|不变|同上|照旧|新地址|帮我|备注|明天|今天|周末|工作日|生日|亲$|哦$|哈$|吗$|呢$|啊$|吧$|了$|[\p{Script=Han}]的$/u;

/** Puts one person together from the parts of the text that are theirs. */
export function assemblePerson(all: readonly Token[], products: ProductWords, raw: string): PastedPerson {
  const extensions = new Set(all.flatMap((one) => (one.kind === 'phone' ? (one.found.phone.split('-')[1] ?? []) : [])));
  const tokens = all.map((one) => withoutExtension(one, extensions));
  const orders = readOrderLines(tokens.filter((one): one is TextToken => one.kind === 'text' && canBeOrder(one)), products);
  const receivers = tokens.some((one) => one.label === 'name') ? tokens.filter((one) => one.label !== 'sender') : tokens;
  const useful = receivers.filter((one) => one.kind !== 'text' || (!orders.used.has(one) && !extensions.has(one.text) && isUseful(one)));
  const regionTokens = useful.filter((one): one is RegionToken => one.kind === 'region');
  const regions = mergeRegions(regionTokens.map((one) => one.region));
  const chosen = chooseName(useful);
  const phone = readPhone(useful.filter((one): one is PhoneToken => one.kind === 'phone'));
  const detail = readDetail(useful, chosen.token, chosen.rest, regions.conflicting.map((one) => one.start));
  const zoneCity = cityOfZone(regions.fields, detail.text);
  if (zoneCity) withCity(regions, zoneCity);
  const overlooked = overlookedDistricts(regions.fields, detail.text);
  const hasNone = regions.fields.province === '' && regions.fields.district === '' && regions.doubtful.length === 0;
  const begins = hasNone ? placesItBeginsWith(detail.text) : [];
  const doubtful = [
    ...new Set<PastedField>([
      ...regions.doubtful,
      ...phone.doubtful,
      ...(begins.length > 0 ? PLACE_FIELDS : []),
      ...(hasNone ? [] : doubtsOfStrangePlace(regions.fields, detail.text)),
      ...(overlooked.length > 0 && regions.fields.city === '' ? (['city'] as const) : []),
      ...(overlooked.length > 0 ? (['district', 'detail'] as const) : []),
      ...(regionTokens.some(({ region }) => region.districtUncertain) ? (['detail'] as const) : []),
    ]),
  ];
  if (chosen.isDoubtful) doubtful.push('name');
  if (!doubtful.includes('detail') && (detail.isDoubtful || chosen.isDetailDoubtful || orders.isDetailDoubtful)) doubtful.push('detail');
  return {
    name: chosen.name,
    phone: phone.phone,
    ...regions.fields,
    detail: detail.text,
    orderLines: orders.lines,
    doubtful,
    candidates: {
      ...regions.candidates,
      ...placesOf(begins),
      ...(overlooked.length > 0 ? { district: [...(regions.candidates.district ?? []), ...overlooked] } : {}),
      ...(phone.mayBe.length > 0 ? { phone: phone.mayBe } : {}),
      ...(chosen.isDoubtful ? { name: chosen.candidates } : {}),
      ...(doubtful.includes('detail') ? { detail: [...new Set([detail.text, ...detail.others])].filter((one) => one !== '') } : {}),
    },
    raw,
  };
}

/** Shops write the extension of a private number behind the name and the address too: 王玥(5567). */
function withoutExtension(token: Token, extensions: ReadonlySet<string>): Token {
  if (token.kind !== 'text') return token;
  const written = /\((\d{3,6})\)$/.exec(token.text);
  return written && extensions.has(written[1] ?? '') ? { ...token, text: token.text.slice(0, written.index) } : token;
}

/** Sure of province and city, since the zone lies in no other. */
function withCity(regions: MergedRegion, city: string): void {
  regions.fields.city = city;
  regions.doubtful = regions.doubtful.filter((field) => field !== 'province' && field !== 'city');
}

function placesOf(paths: readonly DivisionPath[]): PastedPerson['candidates'] {
  if (paths.length === 0) return {};
  const each = (field: keyof DivisionPath) => [...new Set(paths.map((path) => path[field]))].filter((one) => one !== '');
  return { province: each('province'), city: each('city'), district: each('district') };
}

function canBeOrder(token: TextToken): boolean {
  return token.label === null || token.label === 'products' || token.label === 'other';
}

function isUseful(token: TextToken): boolean {
  if (token.label === 'name' || token.label === 'sender' || token.label === 'detail') return !/^\d{6}$/.test(token.text) && !UNSAID_PLACE.test(token.text);
  if (token.label === 'other' || token.label === 'products' || token.label === 'phone' || token.label === 'spare') return false;
  return !CODE.test(token.text) && !(REMARK.test(token.text.slice(0, 60)) && !/\d[号栋幢楼室层]/.test(token.text.slice(0, 60)));
}

function readPhone(tokens: readonly PhoneToken[]): { phone: string; mayBe: string[]; doubtful: PastedField[] } {
  const all = [...new Set(tokens.map((one) => one.found.phone).filter((one) => one !== ''))];
  const mobiles = all.filter((one) => one.startsWith('1'));
  // Of a mobile and a landline the mobile is whom a courier calls.
  const sure = mobiles.length === 1 ? mobiles : all;
  const mayBe = [...new Set(tokens.flatMap((one) => one.found.mayBe))];
  const isDoubtful = sure.length > 1 || (sure.length === 0 && mayBe.length > 0);
  return { phone: sure[0] ?? '', mayBe: isDoubtful ? [...sure, ...mayBe] : [], doubtful: isDoubtful ? ['phone'] : [] };
}

/** The address below the division: what follows it up to a phone or name, and whatever else reads as an address. */
function readDetail(tokens: readonly Token[], nameToken: TextToken | null, rest: string, conflicts: readonly number[]): { text: string; isDoubtful: boolean; others: string[] } {
  const hasRegion = tokens.some((one) => one.kind === 'region');
  const parts: string[] = [];
  const before: string[] = [];
  let isRunning = false;
  let hasPassed = false;
  let hasPhone = false;
  let without: string[] | null = null;
  for (const token of tokens) {
    if (token.kind === 'phone') {
      isRunning = false;
      hasPhone ||= hasPassed;
    }
    if (token.kind === 'region') {
      const isConflict = conflicts.includes(token.start);
      // A place apart, before the address, may be what the person is called.
      if (isConflict && !hasPassed && token.label === null) continue;
      isRunning = hasPassed = true;
      if (!isConflict) continue;
      if (token.breakBefore > GLUED && parts.length > 0) without ??= [...parts];
      parts.push(token.text);
    }
    if (token.kind !== 'text') continue;
    const isName = token === nameToken;
    const text = isName ? rest : textOf(token);
    if (isName && !rest) {
      isRunning = false;
      continue;
    }
    const belongs = token.label === 'detail' || token.label === 'region' || isRunning || looksLikeAddress(text);
    if (!belongs || !text) continue;
    if (parts.length > 0 && mayBeRemark(token, text, parts.at(-1) ?? '', hasPhone)) without ??= [...parts];
    (hasRegion && !hasPassed && token.label !== 'detail' ? before : parts).push(text);
  }
  const text = joinDetail(parts);
  const others = [...(before.length > 0 ? [joinDetail([...before, text])] : []), ...(without ? [joinDetail(without)] : [])];
  return { text, isDoubtful: others.length > 0, others };
}

/** A text that goes on with an address and may be none of it: after a mark, after the whole of it, or after a phone. */
function mayBeRemark(token: TextToken, text: string, before: string, hasPhone: boolean): boolean {
  if (token.label !== null || token.breakBefore === GLUED) return false;
  if (hasPhone && !/\d/.test(text)) return true;
  return !looksLikeAddress(text) && (token.breakBefore >= MARK || (isCompleteAddress(before) && /^[\p{Script=Han}]+$/u.test(text)));
}
