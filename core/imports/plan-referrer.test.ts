import type { Phone } from '../customers/phone';
import type { CustomerId } from '../kernel/ids';
import { kept, row } from './fixtures/people';
import { rowsInCircles } from './group-rows';
import { planImport as planWith, type ImportInput, type ImportPlan } from './plan';

const planImport = (input: Omit<ImportInput, 'mode'> & Partial<ImportInput>) => planWith({ mode: 'overwrite', ...input });

describe('who brought somebody', () => {
  const named = (name: string, phone = '') => ({ name, phone: phone as Phone | '' });
  const referrers = (plan: ImportPlan) => plan.people.map(({ key, kind, code, referrer }) => [key, code ?? kind, referrer?.existingId ?? referrer?.key ?? null]);

  it('is found by name or phone, in the shop or further down in the file', () => {
    const rows = [row(2, { name: '甲', referrer: named('李姐') }), row(3, { name: '乙', referrer: named('', '139') }), row(4, { name: '丙', phone: '139' })];
    expect(referrers(planImport({ rows, existing: [kept('c1', { name: '李姐' })] }))).toEqual([['name:甲', 'new', 'c1'], ['name:乙', 'new', 'phone:139'], ['phone:139', 'new', null]]);
  });

  it('is never guessed: nobody, several, the person, one another and somebody refused refuse the person with all their rows', () => {
    const existing = [kept('c1', { name: '李姐', phone: '131' }), kept('c2', { name: '李姐', phone: '132' }), kept('c3', { name: '王姐', phone: '133', referrerId: 'c4' as CustomerId }), kept('c4', { name: '周姐', phone: '134' })];
    const rows = [
      row(2, { name: '甲', referrer: named('谁') }),
      row(3, { name: '乙', referrer: named('李姐') }),
      row(4, { name: '丙', referrer: named('丙') }),
      row(5, { name: '周姐', referrer: named('王姐') }),
      row(6, { name: '丁', referrer: named('甲') }),
      row(7, { name: '戊', referrer: named('李姐', '131') }),
      row(8, { name: '戊', referrer: named('王姐') }),
    ];
    const plan = planImport({ rows, existing });
    expect(plan.people.map(({ code }) => code)).toEqual(['REFERRER_UNKNOWN', 'REFERRER_AMBIGUOUS', 'REFERRER_SELF', 'REFERRED_EACH_OTHER', 'REFERRER_REFUSED', 'REFERRER_AMBIGUOUS']);
    expect(plan.counts).toMatchObject({ new: 0, update: 0, refused: 7 });
  });

  it('in a circle is nobody: all its rows are named, and no others', () => {
    const rows = [row(2, { name: '甲', referrer: named('乙') }), row(3, { name: '乙', referrer: named('丙') }), row(4, { name: '丙', referrer: named('甲') }), row(5, { name: '丁', referrer: named('甲') }), row(6, { name: '丙' }), row(7, { name: '戊', referrer: named('戊') })];
    expect([...rowsInCircles(rows)].map(({ rowNumber }) => rowNumber).sort()).toEqual([2, 3, 4, 6]);
  });

  it('stays where the table only fills, and changes where it has the last word', () => {
    const existing = [kept('c1', { name: '甲', referrerId: 'c2' as CustomerId }), kept('c2', { name: '乙' }), kept('c3', { name: '丙' })];
    const rows = [row(2, { name: '甲', referrer: named('丙') })];
    expect(referrers(planImport({ rows, existing, mode: 'fill' }))).toEqual([['customer:c1', 'duplicate', null]]);
    expect(referrers(planImport({ rows, existing }))).toEqual([['customer:c1', 'update', 'c3']]);
  });
});
