import { fen } from '@core/kernel/money';
import { shanghaiDay } from '@core/kernel/time';
import { whyToContact } from './why-to-contact';

const today = shanghaiDay('2026-11-22');
const person = { spendFen: fen(175_349), lastDay: shanghaiDay('2026-06-10'), lapseDay: shanghaiDay('2026-11-25') };

it('says of the lapsed what they are worth and when they bought last, of those about to lapse how long there is, and of others nothing', () => {
  expect(whyToContact(person, 'win-back', today)).toBe('¥1,753 · 6月10日买过');
  expect(whyToContact(person, 'lapsed', today)).toBe('¥1,753 · 6月10日买过');
  expect(whyToContact(person, 'lapsing', today)).toBe('再过 3 天算流失 · ¥1,753 · 6月10日买过');
  expect(whyToContact({ ...person, lapseDay: today, lastDay: null }, 'lapsing', today)).toBe('今天起算流失 · ¥1,753');
  expect(whyToContact(person, 'loyal', today)).toBeUndefined();
});
