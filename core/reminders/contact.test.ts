import fc from 'fast-check';
import type { CustomerId, OrderId, ProductId } from '../kernel/ids';
import { fen } from '../kernel/money';
import { addDays, shanghaiDay, type ShanghaiDay } from '../kernel/time';
import { emptyRecord, recordOf } from '../reorder/purchase-record';
import { afterContact, contactDays, DEFAULT_RULES, dueReasons, openReasons, rankKey, withinRules } from './contact';
import { EMPTY_BOOK, type ContactBook, type ContactFacts, type OpenOrder } from './contact-facts';
import { KINDS_BY_URGENCY } from './reason';

const TODAY = shanghaiDay('2026-03-10');
const ID = 'c_00000001' as CustomerId;
const ago = (days: number) => addDays(TODAY, -days);
const facts = (given: Partial<ContactFacts> = {}, book: Partial<ContactBook> = {}): ContactFacts => ({
  stage: 'repeat', levelId: null, grade: null, silenced: false, birthday: '', record: emptyRecord(), lapseDay: null, contact: { ...EMPTY_BOOK, ...book }, ...given,
});
const order = (given: Partial<OpenOrder> = {}): OpenOrder => ({ orderId: 'o_00000001' as OrderId, day: TODAY, summary: '面膜×2', waiting: false, owedFen: fen(0), signedDay: null, ...given });
const runOut: NonNullable<ContactBook['runOut']> = { kind: 'run-out', state: 'open', dueDay: ago(2), productId: 'p_1' as ProductId, productName: '面膜', cycle: { lastDay: ago(32), lastQuantity: 1, unit: '盒', expectedDays: 30, intervalsKnown: 2, usualDays: 30, favouriteWeekday: null } };
const kinds = (of: ContactFacts, today = TODAY) => dueReasons(of, today).map(({ kind }) => kind);

describe('why to contact somebody', () => {
  it('goods that wait to be sent, from the day of the order', () => expect(kinds(facts({}, { openOrders: [order({ waiting: true })] }))).toEqual(['to-ship']));

  it('money that is still owed, a week after the order and each week again', () => {
    const owing = facts({}, { openOrders: [order({ day: ago(8), owedFen: fen(5000) })] });
    expect(kinds(owing)).toEqual(['unpaid']);
    expect(kinds(owing, ago(2))).toEqual([]);
    const mentioned = { ...owing, contact: afterContact(owing, dueReasons(owing, TODAY), TODAY) };
    expect(kinds(mentioned)).toEqual([]);
    expect(kinds(mentioned, addDays(TODAY, 5))).toEqual([]);
    expect(kinds(mentioned, addDays(TODAY, 6))).toEqual(['unpaid']);
  });

  it('care on the day after signing and after fifteen days, each let go when its time is over', () => {
    const signed = facts({}, { openOrders: [order({ day: ago(20), signedDay: TODAY })] });
    const on = (days: number) => kinds(signed, addDays(TODAY, days));
    expect([0, 1, 4, 5, 14, 15, 21, 22].map((days) => on(days).length)).toEqual([0, 1, 1, 0, 0, 1, 1, 0]);
  });

  it('an enquiry, from the next day until an order answers it or two weeks have passed', () => {
    const asked = facts({}, { asked: { day: ago(1), text: '眼霜' } });
    expect(kinds(asked)).toEqual(['asked']);
    expect(kinds(asked, addDays(TODAY, 14))).toEqual([]);
    const record = recordOf([{ day: TODAY, totalFen: fen(1), lines: [] }]);
    expect(kinds({ ...asked, record })).toEqual([]);
  });

  it('a birthday by either calendar, two days longer for who forgot', () => {
    expect(kinds(facts({ birthday: '3.10' }))).toEqual(['birthday']);
    expect(kinds(facts({ birthday: '3月8日' }))).toEqual(['birthday']);
    expect(kinds(facts({ birthday: '3.7' }))).toEqual([]);
    expect(kinds(facts({ birthday: '农历正月廿二' }))).toEqual(['birthday']);
  });

  it('a festival for those the shop lives on, on its eve and its day', () => {
    const eve = shanghaiDay('2026-09-24');
    expect(kinds(facts({ grade: 'A' }), eve)).toEqual(['festival']);
    expect(kinds(facts({ stage: 'loyal' }), addDays(eve, 1))).toEqual(['festival']);
    expect(kinds(facts({ grade: 'B' }), eve)).toEqual([]);
    expect(kinds(facts({ grade: 'A' }), addDays(eve, 2))).toEqual([]);
  });

  it('somebody about to be lost, at twice the interval and until three times', () => {
    const line = { productId: 'p_1' as ProductId, productName: '面膜', unit: '盒', cycleDays: 30, quantity: 1, amountFen: fen(1) };
    const record = recordOf([{ day: ago(60), totalFen: fen(1), lines: [line] }]);
    const lapseDay = addDays(ago(60), 91);
    expect(kinds(facts({ record, lapseDay }))).toEqual(['lapsing']);
    expect(kinds(facts({ record, lapseDay }), ago(1))).toEqual([]);
    expect(kinds(facts({ record, lapseDay }), lapseDay)).toEqual([]);
    expect(kinds(facts({ record, lapseDay, stage: 'lapsed' }))).toEqual([]);
  });
});

describe('one person is one row', () => {
  const busy = facts({ birthday: '3.10', grade: 'A' }, { runOut, openOrders: [order({ waiting: true, owedFen: fen(100), day: ago(7) })] });

  it('with every reason, the most urgent first', () => expect(kinds(busy)).toEqual(['to-ship', 'birthday', 'run-out', 'unpaid']));

  it('that one contact covers whole, and that can be put off whole', () => {
    const done = { ...busy, contact: afterContact(busy, dueReasons(busy, TODAY), TODAY) };
    expect(kinds(done)).toEqual([]);
    const later = { ...busy, contact: { ...busy.contact, postponedTo: addDays(TODAY, 3) } };
    expect(kinds(later)).toEqual([]);
    expect(contactDays(later, ID, TODAY)).toMatchObject({ todayKey: null, contactDay: addDays(TODAY, 3), wakeDay: addDays(TODAY, 3) });
    expect(kinds(later, addDays(TODAY, 3))).toEqual(['to-ship', 'run-out', 'unpaid']);
  });
});

describe('peace', () => {
  const all = facts({ birthday: '3.10' }, { runOut, asked: { day: ago(2), text: '眼霜' }, openOrders: [order({ waiting: true, owedFen: fen(100), day: ago(7) })] });

  it('for who does not want to be disturbed: only goods, money and what the seller noted', () => expect(kinds({ ...all, silenced: true })).toEqual(['to-ship', 'unpaid']));
  it('for both: what the seller planned for them stays, what is planned for a whole segment does not', () => {
    const plan = { planId: 'n_1', text: '问候', visit: false, start: TODAY, rule: { every: 'once' as const } };
    const planned = (given: Partial<ContactFacts>, complaint: boolean, ofSegment?: { name: string; words: string }) => kinds(facts(given, { complaint, plans: [{ ...plan, ...(ofSegment && { ofSegment }) }] }));
    const group = { name: '老客户', words: '' };
    expect([planned({}, false, group), planned({ silenced: true }, false, group), planned({}, true, group)]).toEqual([['custom'], [], []]);
    expect([planned({ silenced: true }, false), planned({}, true)]).toEqual([['custom'], ['custom']]);
  });
  it('for who complains: only the goods', () => expect(kinds({ ...all, contact: { ...all.contact, complaint: true } })).toEqual(['to-ship']));

  it('from care when the cap is reached, never from goods, money or the person’s own reorder day', () => {
    const due = dueReasons(facts({ birthday: '3.10' }, { runOut }), TODAY);
    expect(withinRules(due, [ago(13)], DEFAULT_RULES, TODAY).map(({ kind }) => kind)).toEqual(['run-out']);
    expect(withinRules(due, [ago(14)], DEFAULT_RULES, TODAY)).toHaveLength(2);
    expect(withinRules(due, [ago(3)], { ...DEFAULT_RULES, capContacts: 2 }, TODAY)).toHaveLength(2);
    expect(withinRules(due, [], { ...DEFAULT_RULES, off: ['run-out'] }, TODAY).map(({ kind }) => kind)).toEqual(['birthday']);
  });
});

describe('the order of the list', () => {
  it('is by kind, then grade, then how long it has been due', () => {
    const key = (given: Partial<ContactFacts>, book: Partial<ContactBook>) => rankKey(dueReasons(facts(given, book), TODAY), facts(given, book), ID);
    const keys = [
      key({}, { openOrders: [order({ waiting: true })] }),
      key({ birthday: '3.10' }, {}),
      key({ grade: 'A' }, { runOut }),
      key({}, { runOut: { ...runOut, dueDay: ago(9) } }),
      key({}, { runOut }),
      key({}, { openOrders: [order({ day: ago(7), owedFen: fen(1) })] }),
    ];
    expect([...keys].sort()).toEqual(keys);
  });
});

/** Any book, over a year and a half of days. */
const anyDay = fc.integer({ min: 0, max: 500 }).map((offset) => addDays(shanghaiDay('2025-11-01'), offset));
const anyFacts = fc
  .record({
    birthday: fc.constantFrom('', '3.10', '2.29', '农历八月初五', '农历闰六月初一', '腊月三十'),
    grade: fc.constantFrom('A' as const, 'B' as const, null),
    silenced: fc.boolean(),
    complaint: fc.boolean(),
    orders: fc.array(fc.record({ day: anyDay, waiting: fc.boolean(), owed: fc.boolean(), signed: fc.boolean() }), { maxLength: 3 }),
    asked: fc.option(anyDay),
    plan: fc.option(fc.record({ start: anyDay, step: fc.integer({ min: 1, max: 40 }) })),
    postponedTo: fc.option(anyDay),
  })
  .map(({ birthday, grade, silenced, complaint, orders, asked, plan, postponedTo }) =>
    facts({ birthday, grade, silenced }, {
      complaint,
      postponedTo,
      asked: asked && { day: asked, text: '眼霜' },
      openOrders: orders.map(({ day, waiting, owed, signed }, index) => order({ orderId: `o_0000000${index}` as OrderId, day, waiting, owedFen: fen(owed ? 100 : 0), signedDay: signed ? day : null })),
      plans: plan ? [{ planId: 'n_1', text: '寄小样', visit: false, start: plan.start, rule: { every: 'days', step: plan.step } }] : [],
    }),
  );

describe('the day on which a row changes by itself', () => {
  it('is missed by no timer: nothing begins or ends before it, however late or often one looks', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, fc.integer({ min: 0, max: 60 }), (of, today, ahead) => {
        const { wakeDay } = contactDays(of, ID, today);
        const day = addDays(today, ahead) as ShanghaiDay;
        if (wakeDay !== null && day >= wakeDay) return;
        expect(kinds(of, day)).toEqual(kinds(of, today));
        expect(contactDays(of, ID, day)).toEqual(contactDays(of, ID, day));
      }),
      { numRuns: 500 },
    );
  });

  it('lies ahead, as does the next day of contact, and a contact leaves nothing due', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (of, today) => {
        const { wakeDay, contactDay, todayKey } = contactDays(of, ID, today);
        expect(wakeDay === null || wakeDay > today).toBe(true);
        expect(contactDay === null || contactDay >= today).toBe(true);
        expect(todayKey !== null).toBe(kinds(of, today).length > 0);
        const done = { ...of, contact: afterContact(of, dueReasons(of, today), today) };
        expect(kinds(done, today).filter((kind) => of.contact.postponedTo === null || of.contact.postponedTo <= today || KINDS_BY_URGENCY.includes(kind))).toEqual(of.contact.postponedTo !== null && of.contact.postponedTo > today ? kinds({ ...of, contact: { ...of.contact, postponedTo: null } }, today) : []);
        expect(openReasons(done, today).every(({ day }) => day > today || of.contact.postponedTo !== null)).toBe(true);
      }),
    );
  });
});
