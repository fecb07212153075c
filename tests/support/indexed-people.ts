import { LIFECYCLE_STAGES } from '../../core/customers/lifecycle-stage';
import type { CustomerId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import { addDays, shanghaiDay, utcMs, type ShanghaiDay } from '../../core/kernel/time';
import type { PastPurchase } from '../../core/reorder/past-purchases';
import { GRADES } from '../../core/totals/grade';
import type { IndexedPerson } from '../../core/search/indexed-person';
import { newIndexedPerson } from '../../core/search/new-indexed-person';
import { pick, randomOf, seedId, wholeBetween, type Random } from '../../seeds/random';
import { nameOf, nicknameOf, phoneOf, placeOf, remarkOf, SOURCES, tagsOf, TAGS } from '../../seeds/words';
import { spellingOf } from '../../server/search/spell';

/** A person as a phone knows them, empty unless given; spelled as the cloud would. */
export function indexedPerson(given: Partial<IndexedPerson>): IndexedPerson {
  const person: IndexedPerson = { ...newIndexedPerson('c_00000000' as CustomerId, utcMs(0)), ...given };
  return { ...person, spelling: given.spelling ?? spellingOf(person) };
}

const FIRST_MOMENT = Date.parse('2026-01-01T00:00:00+08:00');

/** Surnames whose readings differ from the common ones of their characters, as a phone book has them among thousands. */
const POLYPHONIC = ['曾', '单', '仇', '区', '解', '查', '尉迟', '盖', '翟', '覃'];

/** A shop's people, the same on every run: names as sellers write them, a few with polyphonic surnames. */
export function manyPeople(count: number): IndexedPerson[] {
  const [random, buying] = [randomOf('people of the phone'), randomOf('what they buy')];
  return Array.from({ length: count }, (_, at) => {
    const { city, address } = placeOf(random);
    const source = pick(random, SOURCES);
    const usual = nameOf(random, city, source);
    const name = random() < 0.03 ? `${pick(random, POLYPHONIC)}${[...usual].slice(-2).join('')}` : usual;
    const lastDay = addDays(shanghaiDay('2025-01-01'), wholeBetween(random, 0, 360));
    return indexedPerson({
      customerId: seedId('customer', String(at)),
      version: wholeBetween(random, 1, 30),
      name,
      wechatName: nicknameOf(random, name),
      remark: remarkOf(random),
      phone: phoneOf(random),
      stage: pick(random, LIFECYCLE_STAGES),
      tagIds: tagsOf(random, city).map((tag) => seedId('tag', tag)),
      source,
      place: address.slice(0, 12),
      orderCount: wholeBetween(random, 0, 12),
      spendFen: fen(wholeBetween(random, 0, 500_000)),
      grade: pick(random, [...GRADES, null]),
      firstDay: lastDay,
      lastDay,
      nextRunOutDay: addDays(lastDay, 30),
      lapseDay: addDays(lastDay, 91),
      purchases: purchasesUntil(lastDay, wholeBetween(random, 1, 16), buying),
      createdAt: utcMs(FIRST_MOMENT),
      changedAt: utcMs(FIRST_MOMENT + wholeBetween(random, 0, 1e9)),
    });
  });
}

/** What a regular has bought: about eight orders, one or two products each. */
function purchasesUntil(lastDay: ShanghaiDay, count: number, random: Random): PastPurchase[] {
  const days = Array.from({ length: count }, (_, at) => addDays(lastDay, -35 * at)).reverse();
  const line = () => ({ productId: seedId('product', String(wholeBetween(random, 0, 20))), quantity: wholeBetween(random, 1, 3), amountFen: fen(wholeBetween(random, 3_000, 60_000)) });
  return days.map((day) => ({ day, lines: Array.from({ length: wholeBetween(random, 1, 2) }, line) }));
}

/** The merchant's tags that {@link manyPeople} hold. */
export const tagsOfPeople = TAGS.map((name) => ({ tagId: seedId('tag', name), name }));
