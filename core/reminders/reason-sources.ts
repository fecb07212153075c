import { nextBirthday, readBirthday } from '../calendar/birthday';
import { festivalsBetween } from '../calendar/festivals';
import { addDays, daysBetween, type ShanghaiDay } from '../kernel/time';
import type { ContactFacts } from './contact-facts';
import { asksOf, deletionDueDay } from './own-asks';
import { occurrences, planKey } from './plan';
import type { Reason } from './reason';
import { slowestOf } from './win-back';

/** Reasons of today, and the next one to come, of one sort: a pure function of what is known of a customer. */
export type ReasonSource = (facts: ContactFacts, today: ShanghaiDay) => Reason[];

/** Days after the order at which an unpaid rest is first mentioned, and between two mentions. */
const UNPAID_DAYS = 7;
/** Usage care after the goods were signed for: whether all is well, and how it works. Shown for some days, then let go. */
const CARE = [
  { after: 1, shown: 3, first: true },
  { after: 15, shown: 6, first: false },
] as const;
const ASKED_AFTER = 1;
const ASKED_SHOWN = 13;
/** A birthday that a weekend away has missed can still be congratulated. */
const BIRTHDAY_SHOWN = 2;
/** Wishes go out on the eve and on the day. */
const FESTIVAL_AHEAD = 1;
const FESTIVALS_SEEN_DAYS = 70;
/** Share of the way to the day on which a person is lost (see `lapseDay`) at which they are about to be. */
const LAPSING_SHARE = 2 / 3;

const restock: ReasonSource = ({ contact }) =>
  contact.openOrders
    .filter(({ requested }) => requested)
    .map(({ orderId, summary, day }) => ({ kind: 'restock', key: `restock.${orderId}`, day, until: null, orderId, summary, askedDay: day }));

const deletion: ReasonSource = ({ contact }) => {
  const { deletion: askedDay } = asksOf(contact);
  return askedDay === null ? [] : [{ kind: 'deletion', key: `deletion.${askedDay}`, day: askedDay, until: null, askedDay, dueDay: deletionDueDay(askedDay) }];
};

const toShip: ReasonSource = ({ contact }) =>
  contact.openOrders
    .filter((order) => order.waiting)
    .map(({ orderId, summary, day }) => ({ kind: 'to-ship', key: `ship.${orderId}`, day, until: null, orderId, summary, orderDay: day }));

/** Comes back each week until it is paid: every mention is an occasion of its own. */
const unpaid: ReasonSource = ({ contact }, today) =>
  contact.openOrders
    .filter((order) => order.owedFen > 0)
    .flatMap(({ orderId, summary, day, owedFen }) => {
      const turn = Math.max(1, Math.floor(daysBetween(day, today) / UNPAID_DAYS));
      return [turn, turn + 1].map((count) => ({
        kind: 'unpaid' as const, key: `owe.${orderId}.${count}`, day: addDays(day, count * UNPAID_DAYS), until: null, orderId, summary, orderDay: day, owedFen,
      }));
    });

const care: ReasonSource = ({ contact }) =>
  contact.openOrders.flatMap(({ orderId, summary, signedDay }) =>
    signedDay === null
      ? []
      : CARE.map(({ after, shown, first }) => {
          const day = addDays(signedDay, after);
          return { kind: 'care' as const, key: `care${after}.${orderId}`, day, until: addDays(day, shown), orderId, summary, signedDay, first };
        }),
  );

const asked: ReasonSource = ({ contact, record }) => {
  if (contact.asked === null || (record.lastDay !== null && record.lastDay >= contact.asked.day)) return [];
  const { day: askedDay, text } = contact.asked;
  const day = addDays(askedDay, ASKED_AFTER);
  return [{ kind: 'asked', key: `asked.${askedDay}`, day, until: addDays(day, ASKED_SHOWN), askedDay, text }];
};

const birthday: ReasonSource = (facts, today) => {
  const read = readBirthday(facts.birthday);
  if (read === null) return [];
  const near = nextBirthday(read, addDays(today, -BIRTHDAY_SHOWN));
  const after = near === null || near > today ? null : nextBirthday(read, addDays(today, 1));
  return [near, after].flatMap((day) =>
    day === null ? [] : [{ kind: 'birthday' as const, key: `birthday.${day}`, day, until: addDays(day, BIRTHDAY_SHOWN), birthday: day, lunar: read.calendar === 'lunar' }],
  );
};

/** Wishes for those whom the shop lives on: grade A, and who is loyal or recommends it. */
const festival: ReasonSource = ({ stage, grade, levelId }, today) => {
  const isClose = levelId === null && (grade === 'A' || stage === 'loyal' || stage === 'advocate');
  if (!isClose) return [];
  const near = festivalsBetween(today, addDays(today, FESTIVALS_SEEN_DAYS));
  const shown = near.filter(({ day }) => addDays(day, -FESTIVAL_AHEAD) <= today);
  return [...shown, ...near.slice(shown.length, shown.length + 1)].map(({ id, day }) => ({
    kind: 'festival', key: `festival.${id}.${day}`, day: addDays(day, -FESTIVAL_AHEAD), until: day, festival: id, festivalDay: day,
  }));
};

const lapsing: ReasonSource = ({ stage, levelId, record, lapseDay }) => {
  if (levelId !== null || stage === 'lapsed' || lapseDay === null || record.lastDay === null) return [];
  const slowest = slowestOf(record);
  const day = addDays(slowest.lastDay, Math.round(LAPSING_SHARE * (daysBetween(slowest.lastDay, lapseDay) - 1)));
  const { productName, lastDay, expectedDays } = slowest;
  return [{ kind: 'lapsing', key: `lapsing.${lastDay}`, day, until: addDays(lapseDay, -1), productName, lastDay, expectedDays }];
};

/** On its day the timer decides whether a notice tells the customer or the seller does: until then it is not due. */
const runOut: ReasonSource = ({ contact }, today) => {
  if (contact.runOut === null || (contact.runOut.state === 'scheduled' && contact.runOut.dueDay <= today)) return [];
  const { dueDay, ...about } = contact.runOut;
  return [{ ...about, key: `run-out.${about.productId}.${about.cycle.lastDay}`, day: dueDay, until: null }];
};

const custom: ReasonSource = ({ contact }, today) =>
  contact.plans.flatMap((plan) => {
    const { last, next } = occurrences(plan, today);
    return [last, next].flatMap((day) =>
      day === null ? [] : [{ kind: 'custom' as const, key: planKey(plan.planId, day), day, until: null, planId: plan.planId, text: plan.text, visit: plan.visit, ...(plan.ofSegment && { ofSegment: plan.ofSegment }) }],
    );
  });

export const reasonSources: readonly ReasonSource[] = [restock, toShip, deletion, birthday, asked, custom, runOut, unpaid, care, lapsing, festival];
