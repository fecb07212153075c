import { LIFECYCLE_STAGES } from '../customers/lifecycle-stage';
import type { CustomerId, ProductId, TagId } from '../kernel/ids';
import { fen } from '../kernel/money';
import { remembered } from '../kernel/remembered';
import { addDays, daysBetween, shanghaiDay, utcMs, type ShanghaiDay } from '../kernel/time';
import type { PastPurchase } from '../reorder/past-purchases';
import type { Grade } from '../totals/grade';
import type { IndexedPerson } from './indexed-person';

/** Separators that no text of a customer may hold (see `lineInput` and `textInput`). */
const PERSON = '\u001e';
const FIELD = '\u001f';
const PART = '\u001d';
const NUMBER = ',';
/** Numbers that a line of a purchase takes. */
const LINE_NUMBERS = 3;
const DAY_ZERO = shanghaiDay('2000-01-01');
const BASE = 36;

/** Raised whenever the form changes: what was kept in another form is fetched again. */
export const PEOPLE_FORM = '2';

/**
 * People as one compact text, for the phone's storage: about a third of JSON, since names of fields are left out, ids of
 * tags and products are written once, and days and times are numbers.
 */
export function peopleText(people: readonly IndexedPerson[]): string {
  const words: string[] = [];
  const places = new Map<string, number>();
  const place = (word: string): string => {
    if (!places.has(word)) {
      places.set(word, words.length);
      words.push(word);
    }
    return (places.get(word) ?? 0).toString(BASE);
  };
  const written = people.map((person) => personFields(person, place).join(FIELD));
  return [words.join(FIELD), ...written].join(PERSON);
}

/** @throws when the text is not one of {@link peopleText} */
export function peopleOfText(text: string): IndexedPerson[] {
  const [head = '', ...written] = text.split(PERSON);
  const words = head.split(FIELD);
  return written.map((fields) => personOf(fields.split(FIELD), (place) => words[parseInt(place, BASE)] ?? ''));
}

function personFields(person: IndexedPerson, place: (word: string) => string): string[] {
  const { customerId, version, name, wechatName, remark, phone, spelling, stage, stagePinned, tagIds, source, birthday, bound, silenced, orderCount, spendFen, owedFen, grade } = person;
  const { firstDay, lastDay, nextRunOutDay, lapseDay, purchases, createdAt, changedAt } = person;
  return [
    customerId,
    numberText(version),
    name,
    wechatName,
    remark,
    phone,
    spelling,
    String(LIFECYCLE_STAGES.indexOf(stage)),
    [stagePinned, bound, silenced].map(Number).join(''),
    tagIds.map(place).join(PART),
    source === '' ? '' : place(source),
    person.place === '' ? '' : place(person.place),
    birthday,
    numberText(orderCount),
    numberText(spendFen),
    numberText(owedFen),
    grade ?? '',
    ...[firstDay, lastDay, nextRunOutDay, lapseDay].map(dayText),
    purchases.map((one) => purchaseText(one, place)).join(PART),
    numberText(createdAt),
    numberText(changedAt),
  ];
}

function personOf(fields: readonly string[], word: (place: string) => string): IndexedPerson {
  const at = (index: number): string => {
    const field = fields[index];
    if (field === undefined) throw new Error('a person of the kept text is cut off');
    return field;
  };
  const flags = at(8);
  const [stage] = LIFECYCLE_STAGES.slice(Number(at(7)));
  if (stage === undefined) throw new Error('a kept stage is unknown');
  return {
    customerId: at(0) as CustomerId,
    version: numberOf(at(1)),
    name: at(2),
    wechatName: at(3),
    remark: at(4),
    phone: at(5),
    spelling: at(6),
    stage,
    stagePinned: flags[0] === '1',
    bound: flags[1] === '1',
    silenced: flags[2] === '1',
    tagIds: partsOf(at(9)).map((part) => word(part) as TagId),
    source: at(10) === '' ? '' : word(at(10)),
    place: at(11) === '' ? '' : word(at(11)),
    birthday: at(12),
    orderCount: numberOf(at(13)),
    spendFen: fen(numberOf(at(14))),
    owedFen: fen(numberOf(at(15))),
    grade: at(16) === '' ? null : (at(16) as Grade),
    firstDay: dayOf(at(17)),
    lastDay: dayOf(at(18)),
    nextRunOutDay: dayOf(at(19)),
    lapseDay: dayOf(at(20)),
    purchases: partsOf(at(21)).map((part) => purchaseOf(part, word)),
    createdAt: utcMs(numberOf(at(22))),
    changedAt: utcMs(numberOf(at(23))),
  };
}

/** The day, then of each line the place of its product, its quantity and its amount. */
function purchaseText({ day, lines }: PastPurchase, place: (word: string) => string): string {
  return [dayText(day), ...lines.flatMap(({ productId, quantity, amountFen }) => [place(productId), numberText(quantity), numberText(amountFen)])].join(NUMBER);
}

function purchaseOf(text: string, word: (place: string) => string): PastPurchase {
  const [day = '', ...numbers] = text.split(NUMBER);
  const lines: PastPurchase['lines'] = [];
  for (let at = 0; at < numbers.length; at += LINE_NUMBERS) {
    const [place = '', quantity = '', amount = ''] = numbers.slice(at, at + LINE_NUMBERS);
    lines.push({ productId: word(place) as ProductId, quantity: numberOf(quantity), amountFen: fen(numberOf(amount)) });
  }
  return { day: dayOfText(day), lines };
}

function partsOf(text: string): string[] {
  return text === '' ? [] : text.split(PART);
}

function numberText(value: number): string {
  return value.toString(BASE);
}

function numberOf(text: string): number {
  const value = parseInt(text, BASE);
  if (Number.isNaN(value)) throw new Error('a kept number cannot be read');
  return value;
}

/** Thousands of people buy on the same few hundred days. */
const textOfDay = remembered((day: ShanghaiDay) => numberText(daysBetween(DAY_ZERO, day)));
const dayOfText = remembered((text: string) => addDays(DAY_ZERO, numberOf(text)));

function dayText(day: ShanghaiDay | null): string {
  return day === null ? '' : textOfDay(day);
}

function dayOf(text: string): ShanghaiDay | null {
  return text === '' ? null : dayOfText(text);
}
