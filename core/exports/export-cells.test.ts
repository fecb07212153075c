import fc from 'fast-check';
import { normalizePhone } from '../customers/phone';
import { looksLikeFormula, neutralised, phoneCell } from './export-cells';

test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '"=1', '＝1+1', '＋1', '－1', '＠x', "'=1"])('%j is no formula any more', (text) => {
  expect(looksLikeFormula(text)).toBe(true);
  expect(neutralised(text)).toBe(`'${text}`);
});

test.each(['李姐', '13812345678', '3.12', '面霜×2', '2026-03-10', 'a=b', ''])('%j stays as it is', (text) => {
  expect(neutralised(text)).toBe(text);
});

test('no text begins with a sign that starts a formula once it is neutralised', () => {
  fc.assert(fc.property(fc.string(), (text) => !/^[=+\-@\t\r]/.test(neutralised(text))));
});

test.each(['13812345678', '051257301234', '01062512345', '4008123123', '18412345678-1234'])('phone %s is read back as it was', (phone) => {
  expect(normalizePhone(phoneCell(phone))).toEqual({ ok: true, value: phone });
  expect(phoneCell(phone)).not.toMatch(/^0\d+$/);
});
