import { readPurchaseLog } from './purchase-log';

const days = (csv: string) => [...readPurchaseLog(csv)];

describe('a log of purchases', () => {
  it('is read with any order and case of columns, line ends, marks, doubles and disorder', () => {
    expect(days('customer,date\nb,2026-03-05\na,2026-01-02\nb,2026-03-01\nb,2026-03-05')).toEqual([
      ['a', ['2026-01-02']],
      ['b', ['2026-03-01', '2026-03-05']],
    ]);
    expect(days('\uFEFFDate,Shop,Customer\r\n2026/3/5,x,"b"\r\n\r\n2026-03-01 08:15,x,b\r\n')).toEqual([['b', ['2026-03-01', '2026-03-05']]]);
  });

  it('may be without purchases', () => {
    expect(days('customer,date\n')).toEqual([]);
  });

  it.each([
    ['', 'columns customer and date'],
    ['name,date\na,2026-01-01', 'columns customer and date'],
    ['customer,date\na,2026-02-30', 'line 2: "2026-02-30"'],
    ['customer,date\na,2026-01-01\n,2026-01-01', 'line 3: no customer'],
  ])('%j is refused with the reason', (csv, reason) => {
    expect(() => readPurchaseLog(csv)).toThrow(reason);
  });
});
