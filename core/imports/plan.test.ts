import fc from 'fast-check';
import type { CustomerId } from '../kernel/ids';
import { fen } from '../kernel/money';
import { shanghaiDay } from '../kernel/time';
import type { Phone } from '../customers/phone';
import { kept, row } from './fixtures/people';
import { rowsInCircles } from './group-rows';
import type { ExistingCustomer } from './match-people';
import { planImport as planWith, type ImportInput, type ImportPlan } from './plan';
import type { ImportRow } from './rows';

/** As a table that has the last word, unless told otherwise. */
const planImport = (input: Omit<ImportInput, 'mode'> & Partial<ImportInput>) => planWith({ mode: 'overwrite', ...input });

const TODAY = shanghaiDay('2024-06-01');
const PRODUCT = '面膜';

const kinds = (plan: ImportPlan) => plan.people.map(({ key, kind }) => `${key} ${kind}`);

describe('whom a row speaks of', () => {
  it('is decided by the phone, whatever the name', () => {
    const plan = planImport({ rows: [row(2, { name: '李姐', phone: '138' }), row(3, { name: '小李', phone: '138' })], existing: [kept('c1', { name: '李女士', phone: '138' })] });
    expect(kinds(plan)).toEqual(['customer:c1 duplicate']);
  });

  it('is decided by the name where several share a phone, and refused where that does not tell', () => {
    const existing = [kept('c1', { name: '李姐', phone: '138' }), kept('c2', { name: '李妈', phone: '138' })];
    const plan = planImport({ rows: [row(2, { name: '李妈', phone: '138', remark: '新' }), row(3, { name: '李爸', phone: '138' })], existing });
    expect(kinds(plan)).toEqual(['customer:c2 update', 'phone:138 refused']);
  });

  it('is the one person of that name when the row has no phone', () => {
    const plan = planImport({ rows: [row(2, { name: '李姐', remark: '新' })], existing: [kept('c1', { name: '李姐', phone: '138' })] });
    expect(plan.people).toMatchObject([{ kind: 'update', existingId: 'c1', changedFields: ['remark'] }]);
  });

  it('is not guessed when several have that name', () => {
    const plan = planImport({ rows: [row(2, { name: '李姐' })], existing: [kept('c1', { name: '李姐' }), kept('c2', { name: '李姐' })] });
    expect(plan.people).toMatchObject([{ kind: 'refused', code: 'AMBIGUOUS_NAME', rowNumbers: [2] }]);
    expect(plan.counts).toEqual({ new: 0, update: 0, duplicate: 0, refused: 1, orders: 0, notes: 0 });
  });

  it('may be a person of the same file, unless two there have the name', () => {
    const first = row(2, { name: '李姐', phone: '138' });
    const nameless = row(3, { name: '李姐', remark: '新' });
    expect(kinds(planImport({ rows: [nameless, first], existing: [] }))).toEqual(['phone:138 new']);
    const second = row(4, { name: '李姐', phone: '139' });
    expect(kinds(planImport({ rows: [first, nameless, second], existing: [] }))).toEqual(['phone:138 new', 'name:李姐 refused', 'phone:139 new']);
  });

  it('is somebody new when neither phone nor name is known', () => {
    const plan = planImport({ rows: [row(2, { name: '李姐', tags: ['VIP'] }), row(3, { phone: '138' })], existing: [kept('c1', { name: '王姐', phone: '139' })] });
    expect(plan.people).toMatchObject([
      { kind: 'new', fields: { name: '李姐', tags: ['VIP'] }, changedFields: ['name', 'tags'] },
      { kind: 'new', fields: { phone: '138' }, changedFields: ['phone'] },
    ]);
  });
});

describe('what a row adds', () => {
  const existing = [kept('c1', { name: '李姐', phone: '138', remark: '干皮', tags: ['VIP'], orders: [{ day: shanghaiDay('2024-03-05'), productName: PRODUCT, quantity: 2 }] })];

  it('is nothing when all of it is kept already', () => {
    const plan = planImport({ rows: [row(2, { name: '李姐', phone: '138', remark: '干皮', tags: ['VIP'] })], existing });
    expect(plan).toMatchObject({ people: [{ kind: 'duplicate', duplicateRowNumbers: [2] }], counts: { duplicate: 1, update: 0 } });
  });

  it('is never another name, nor the loss of a tag', () => {
    const plan = planImport({ rows: [row(2, { name: '小李', phone: '138', tags: ['昆山'], remark: '油皮' })], existing });
    expect(plan.people).toMatchObject([{ fields: { name: '李姐', remark: '油皮', tags: ['VIP', '昆山'] }, changedFields: ['remark', 'tags'] }]);
  });

  it('is an order when the row has a day, a product or an amount', () => {
    const rows = [row(2, { phone: '138', orderDay: shanghaiDay('2024-04-05') }), row(3, { phone: '138', product: '精华' }), row(4, { phone: '138', amountFen: fen(12_800), quantity: 3 }), row(5, { phone: '138', quantity: 9 })];
    const plan = planImport({ rows, existing });
    expect(plan.people[0]?.orders).toEqual([
      { day: '2024-04-05', productName: undefined, quantity: 1, amountFen: undefined, rowNumber: 2 },
      { day: null, productName: '精华', quantity: 1, amountFen: undefined, rowNumber: 3 },
      { day: null, productName: undefined, quantity: 3, amountFen: 12_800, rowNumber: 4 },
    ]);
    expect(plan.people[0]?.duplicateRowNumbers).toEqual([5]);
    expect(plan.counts.orders).toBe(3);
  });

  it('is no order that is known, whether the row or the import names the product', () => {
    const known = { phone: '138', quantity: 2, orderDay: shanghaiDay('2024-03-05') };
    expect(planImport({ rows: [row(2, { ...known, product: PRODUCT })], existing }).counts).toMatchObject({ orders: 0, duplicate: 1 });
    expect(planImport({ rows: [row(2, known)], existing, defaultProductName: PRODUCT }).counts).toMatchObject({ orders: 0, duplicate: 1 });
    expect(planImport({ rows: [row(2, { ...known, quantity: 1 })], existing, defaultProductName: PRODUCT }).counts).toMatchObject({ orders: 1 });
  });

  it('is counted once when two rows are the same', () => {
    const same = { name: '王姐', phone: '139', orderDay: shanghaiDay('2024-04-05') };
    expect(planImport({ rows: [row(2, same), row(3, same)], existing: [] })).toMatchObject({
      people: [{ rowNumbers: [2, 3], duplicateRowNumbers: [3], orders: [{ rowNumber: 2 }] }],
      counts: { new: 1, duplicate: 1, orders: 1 },
    });
  });
});

describe('what is kept already', () => {
  const existing = [kept('c1', { name: '李姐', phone: '138', remark: '干皮', tags: ['VIP'] })];
  const rows = [row(2, { phone: '138', remark: '油皮', address: '昆山', tags: ['团长'] })];

  it('stays when the table only fills what is empty, and the plan says that it differs', () => {
    expect(planWith({ rows, existing, mode: 'fill' }).people).toMatchObject([{ fields: { remark: '干皮', address: '昆山', tags: ['VIP', '团长'] }, changedFields: ['address', 'tags'], differing: ['remark'] }]);
  });

  it('gives way when the table has the last word', () => {
    expect(planWith({ rows, existing, mode: 'overwrite' }).people).toMatchObject([{ fields: { remark: '油皮', address: '昆山' }, changedFields: ['remark', 'address', 'tags'], differing: ['remark'] }]);
  });
});

describe('a follow-up', () => {
  const march = shanghaiDay('2024-03-05');
  const existing = [kept('c1', { name: '李姐', phone: '138', notes: [{ day: march, text: '问了 面霜' }] })];
  const followUp = (day: typeof march | null, text: string) => ({ day, entry: { kind: 'note' as const, text } });
  const planned = (note: ReturnType<typeof followUp>) => planImport({ rows: [row(2, { phone: '138', note })], existing }).counts;

  it('is not told twice on one day, however it is spaced; the same words on another day are another one', () => {
    expect(planned(followUp(march, '问了\n面霜'))).toMatchObject({ notes: 0, duplicate: 1 });
    expect(planned(followUp(shanghaiDay('2024-03-06'), '问了 面霜'))).toMatchObject({ notes: 1, update: 1, duplicate: 0 });
  });

  it('without a day is known when it was told on any', () => {
    expect(planned(followUp(null, '问了 面霜'))).toMatchObject({ notes: 0, duplicate: 1 });
  });
});

/** The customers there would be once the plan has run, on the day TODAY. */
function applied(plan: ImportPlan, existing: readonly ExistingCustomer[]): ExistingCustomer[] {
  const after = new Map(existing.map((customer) => [customer.customerId, customer]));
  const idOf = (key: string, existingId?: CustomerId) => existingId ?? (`new${plan.people.findIndex((person) => person.key === key)}` as CustomerId);
  plan.people.forEach((person, index) => {
    if (person.kind === 'refused') return;
    const customerId = person.existingId ?? (`new${index}` as CustomerId);
    const orders = person.orders.map(({ day, productName = PRODUCT, quantity }) => ({ day: day ?? TODAY, productName, quantity }));
    const notes = person.notes.map(({ day: on, entry }) => ({ day: on ?? TODAY, text: entry.text }));
    const before = after.get(customerId);
    after.set(customerId, { customerId, ...person.fields, referrerId: person.referrer === null ? (before?.referrerId ?? null) : idOf(person.referrer.key, person.referrer.existingId), orders: [...(before?.orders ?? []), ...orders], notes: [...(before?.notes ?? []), ...notes] });
  });
  return [...after.values()];
}

describe('for every file and every shop', () => {
  const name = fc.constantFrom('', '李姐', '王姐', '张姐');
  const phone = fc.constantFrom('', '138', '139', '137');
  const text = fc.constantFrom('', '甲', '乙');
  const day = fc.constantFrom(null, shanghaiDay('2024-01-01'), shanghaiDay('2024-02-01'));
  const referrer = fc.option(fc.record({ name, phone: phone as fc.Arbitrary<Phone | ''> }).filter((named) => named.name !== '' || named.phone !== ''), { freq: 2 });
  const said = fc
    .record({ name, phone, remark: text, address: text, tags: fc.subarray(['VIP', '干皮']), product: fc.constantFrom('', PRODUCT, '精华'), note: fc.option(fc.record({ day, entry: fc.record({ kind: fc.constantFrom('note' as const, 'pasted' as const), text: fc.constantFrom('甲', '乙') }) })), quantity: fc.constantFrom(null, 1, 2), orderDay: day, custom: fc.constantFrom<Record<string, string>>({}, { f1: '1' }, { f1: '2', f2: '甲' }), referrer })
    .filter((cells) => cells.name !== '' || cells.phone !== '');
  const file = fc.array(said, { maxLength: 25 }).map((said) => {
    const rows = said.map((cells, index) => row(index + 2, cells));
    const circles = rowsInCircles(rows);
    return rows.filter((one) => !circles.has(one));
  });
  const shop = fc
    .array(fc.record({ name, phone, remark: text, tags: fc.subarray(['VIP', '干皮']), custom: fc.constantFrom<Record<string, string>>({}, { f1: '1' }), referrerId: fc.constantFrom(null, 'c0' as CustomerId, 'c1' as CustomerId) }).filter((customer) => customer.name !== '' || customer.phone !== ''), { maxLength: 6 })
    .map((customers) => customers.map((customer, index) => kept(`c${index}`, { ...customer, referrerId: customer.referrerId === `c${index}` ? null : customer.referrerId })));
  const mode = fc.constantFrom<ImportInput['mode']>('fill', 'overwrite');
  const plan = (rows: readonly ImportRow[], existing: readonly ExistingCustomer[], how: ImportInput['mode'] = 'fill') => planWith({ rows, existing, mode: how, defaultProductName: PRODUCT });

  it('each row is in one person, and counted once as adding, duplicate or refused', () => {
    fc.assert(
      fc.property(file, shop, (rows, existing) => {
        const { people } = plan(rows, existing);
        expect(people.flatMap((person) => person.rowNumbers).sort((a, b) => a - b)).toEqual(rows.map(({ rowNumber }) => rowNumber));
        for (const person of people) expect(person.rowNumbers).toEqual(expect.arrayContaining(person.duplicateRowNumbers));
      }),
    );
  });

  it('the order in which rows are given changes nothing', () => {
    const shuffled = file.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(fc.property(shuffled, shop, ([rows, others], existing) => expect(plan(others, existing)).toEqual(plan(rows, existing))));
  });

  it('the order of the rows in the file changes nobody', () => {
    const reversed = (rows: readonly ImportRow[]) => rows.map((cells, index) => ({ ...cells, rowNumber: rows.length + 1 - index }));
    fc.assert(fc.property(file, shop, (rows, existing) => expect(kinds(plan(reversed(rows), existing)).map((line) => line.split(' ')[0]).sort()).toEqual(kinds(plan(rows, existing)).map((line) => line.split(' ')[0]).sort())));
  });

  it('the same file again adds nothing', () => {
    fc.assert(
      fc.property(file, shop, mode, (rows, existing, how) => {
        const first = plan(rows, existing, how);
        // Who was refused because of a referrer may be let in once others of the file are there.
        fc.pre(first.people.every(({ code }) => code === undefined || code === 'AMBIGUOUS_NAME' || code === 'REFERRER_UNKNOWN' || code === 'REFERRER_SELF'));
        const again = plan(rows, applied(first, existing), how);
        expect(again.counts).toMatchObject({ new: 0, update: 0, orders: 0, notes: 0, refused: first.counts.refused });
      }),
    );
  });

  it('filling changes nothing that is kept', () => {
    fc.assert(
      fc.property(file, shop, (rows, existing) => {
        for (const { existingId, fields } of plan(rows, existing).people) {
          const before = existing.find(({ customerId }) => customerId === existingId);
          for (const field of ['name', 'phone', 'remark', 'address'] as const) if (before?.[field]) expect(fields[field]).toBe(before[field]);
        }
      }),
    );
  });
});
