import { assemblePerson } from './assemble-person';
import { companiesIn, writersIn } from './labels';
import { nameKind } from './names';
import { PLACE_FIELDS, type KnownProduct, type PastedField, type PastedPerson } from './pasted-person';
import { ordersForAll } from './orders-for-all';
import { plainText } from './plain-text';
import { productWords } from './product-words';
import { splitPeople } from './split-people';
import { tokensOf } from './tokens';

/**
 * Reads the people in a pasted chat text, with their addresses and what they order. Never throws; a text without
 * anyone gives none. What is not certain is marked doubtful, with candidates, and is never filled in silently.
 * @param options.products what the merchant sells, by whose names and aliases order lines are read
 */
export function parsePaste(text: string, options: { products?: readonly KnownProduct[] } = {}): PastedPerson[] {
  const plain = plainText(text);
  const known = productWords(options.products ?? []);
  const groups = splitPeople(tokensOf(plain.text), plain.text);
  const forAll = ordersForAll(groups, known);
  return groups
    .map((tokens, index) => {
      const isOnly = groups.length === 1;
      const from = index === 0 ? 0 : (tokens[0]?.start ?? 0);
      const until = groups[index + 1]?.[0]?.start ?? plain.text.length;
      const raw = isOnly ? text : text.slice(plain.origin[from], plain.origin[until]).trim();
      const person = withOwnBrackets(assemblePerson(tokens, known, raw));
      const saysOwn = person.orderLines.some((one) => !one.doubtful);
      return withDoubtedWords({ ...person, orderLines: (saysOwn ? null : forAll[index]) ?? person.orderLines }, text);
    })
    .map((person, index, all) => withSameAddress(person, all[index - 1]))
    .map((person, _, all) => (all.length === 1 ? person : withDoubtedGap(person, all)))
    .filter(isSomebody);
}

/** An order or talk alone is nobody's: there must be a phone, a place, or a name that can be nothing else. */
function isSomebody(person: PastedPerson): boolean {
  const isNamed = person.name === '' ? (person.candidates.name ?? []).length > 0 : nameKind(person.name) !== 'nickname' || person.raw.trim() === person.name;
  const isReached = person.phone !== '' || (person.candidates.phone ?? []).length > 0;
  return isNamed || isReached || person.province !== '' || person.district !== '' || person.detail !== '';
}

const SAME_ADDRESS = /(?:地址|住址)?同上|[跟和与同](?:[她他]|上面|前面|上一个|楼上).{0,4}(?:同一?个?|一样|一起|一个)的?(?:地址|地方|住址)?|同一个?(?:地址|地方)|地址(?:都?一样|相同|不变)/;

/** 地址同上: where the person before lives, to be looked at. */
function withSameAddress(person: PastedPerson, before: PastedPerson | undefined): PastedPerson {
  if (!before || person.province !== '' || person.district !== '' || !SAME_ADDRESS.test(person.raw)) return person;
  const { province, city, district, detail } = before;
  const doubtful = [...new Set([...person.doubtful, ...PLACE_FIELDS])];
  return { ...person, province, city, district, detail, doubtful, candidates: { ...person.candidates, ...(detail ? { detail: [detail] } : {}) } };
}

const TAKEN_BACK = /[啊哦噢呀](?:不对|不是)/;

/** An address keeps the brackets that it was written with. */
function withOwnBrackets(person: PastedPerson): PastedPerson {
  const own = (text: string): string => text.replace(/\(/g, '（').replace(/\)/g, '）');
  const isWide = person.raw.includes('（') && (!person.raw.includes('(') || person.raw.includes(own(person.detail)));
  if (!isWide) return person;
  const { detail } = person.candidates;
  return { ...person, detail: own(person.detail), candidates: detail ? { ...person.candidates, detail: detail.map(own) } : person.candidates };
}

/** Who is only spoken to by name (@小美) may be called otherwise, who wrote the message or where they work may be who it is for, and what is taken back (啊不对) was said of any part of the address. */
function withDoubtedWords(person: PastedPerson, text: string): PastedPerson {
  const open: PastedField[] = person.name !== '' && text.includes(`@${person.name}`) ? ['name'] : [];
  if (TAKEN_BACK.test(person.raw)) open.push(...PLACE_FIELDS, 'detail');
  const companies = companiesIn(person.raw);
  if (companies.length > 0 && person.detail === '') open.push(...PLACE_FIELDS);
  const others = person.name === '' ? [...writersIn(text), ...companies] : [];
  if (others.length > 0) open.push('name');
  return { ...person, doubtful: [...new Set([...person.doubtful, ...open])], candidates: others.length > 0 ? { ...person.candidates, name: [...new Set([...(person.candidates.name ?? []), ...others])] } : person.candidates };
}

/** Among several people a division without an address may have lost it to the next of them, and who has none may share one. */
function withDoubtedGap(person: PastedPerson, all: readonly PastedPerson[]): PastedPerson {
  const isWithout = person.province === '' && person.district === '' && all.some((one) => one.province !== '');
  const open: PastedField[] = isWithout ? [...PLACE_FIELDS] : person.district !== '' && person.detail === '' ? ['detail'] : [];
  if (person.name === '' && person.phone !== '' && all.some((one) => one.name !== '')) open.push('name');
  return { ...person, doubtful: [...new Set([...person.doubtful, ...open])] };
}
