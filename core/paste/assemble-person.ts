import { chooseName } from './choose-name';
import { doubtsOf } from './doubts-of-person';
import { mergeRegions, type MergedRegion } from './merge-regions';
import { isPersonSaid } from './names';
import type { PastedPerson } from './pasted-person';
import type { ProductWords } from './product-words';
import { readDetail } from './read-detail';
import { readOrderLines } from './read-order-lines';
import { codeOfVirtual, readPhone, withoutExtension } from './read-phone';
import { isRemark, isUnsaidPlace } from './remarks';
import type { PhoneToken, RegionToken, TextToken, Token } from './token';
import { cityOfZone } from './zones-of-cities';

const CODE = /^(?:收|(?:手机)?尾号\d{3,4}|寄|发|送|寄去|发去|快递|邮寄|收件|地址|(?:发|走|用|寄|不要)?(?:顺丰|圆通|中通|申通|韵达|极兔|德邦|邮政|京东|EMS)(?:快递|速运)?|(?:合计|共计?|总共|总计|一共|实付|定金|尾款)\d{1,6}(?:\.\d{1,2})?元?|\d{6}|\d{7,}|[a-z]{1,4}-?\d{8,}|\d{1,3}元|¥?\d+\.\d{2})$/i;

const GREETING = /^(?:亲|姐|哥|你好|您好|在吗|姐妹|亲爱的)$/;

/** Puts one person together from the parts of the text that are theirs. */
export function assemblePerson(all: readonly Token[], products: ProductWords, raw: string): PastedPerson {
  const code = codeOfVirtual(raw);
  const extensions = new Set(all.flatMap((one) => (one.kind === 'phone' ? (one.found.phone.split('-')[1] ?? []) : [])).concat(code));
  const tokens = withoutSender(all).map((one) => withoutExtension(one, extensions));
  const orders = readOrderLines(tokens.filter((one): one is TextToken => one.kind === 'text' && canBeOrder(one)), products);
  const useful = tokens.filter((one) => one.kind !== 'text' || (!orders.used.has(one) && !extensions.has(one.text) && isUseful(one)));
  const places = useful.filter((one): one is RegionToken => one.kind === 'region');
  const regions = mergeRegions(places.map((one) => one.region));
  const chosen = chooseName(useful);
  const phone = readPhone(useful.filter((one): one is PhoneToken => one.kind === 'phone' && one.label !== 'spare'), code);
  const detail = readDetail(useful, chosen, regions);
  const zoneCity = cityOfZone(regions.fields, detail.text);
  if (zoneCity) withCity(regions, zoneCity);
  const doubts = doubtsOf({ tokens, useful, places, regions, chosen, phone, detail, orders });
  return { name: chosen.name, phone: phone.phone, ...regions.fields, detail: detail.text, orderLines: orders.lines, ...doubts, raw };
}

/** Who sends is nobody's customer, where somebody receives. */
function withoutSender(tokens: readonly Token[]): readonly Token[] {
  const isReceived = tokens.some((one) => one.label === 'name' || (one.kind === 'phone' && one.label !== 'sender'));
  return isReceived ? tokens.filter((one) => one.label !== 'sender') : tokens;
}

/** Sure of province and city, since the zone lies in no other. */
function withCity(regions: MergedRegion, city: string): void {
  regions.fields.city = city;
  regions.doubtful = regions.doubtful.filter((field) => field !== 'province' && field !== 'city');
}

function canBeOrder(token: TextToken): boolean {
  return token.label === null || token.label === 'products' || token.label === 'other';
}

function isUseful(token: TextToken): boolean {
  if (token.label === 'detail' && GREETING.test(token.text)) return false;
  if (token.label === 'name' || token.label === 'sender' || token.label === 'detail') return !/^\d{6}$/.test(token.text) && !isUnsaidPlace(token.text);
  if (token.label === 'other' || token.label === 'products' || token.label === 'phone' || token.label === 'spare') return false;
  return !CODE.test(token.text) && (!isRemark(token.text) || isPersonSaid(token.text));
}
