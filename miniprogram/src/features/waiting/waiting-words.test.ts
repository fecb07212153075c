import { EMPTY_TYPED, type TypedProfile } from '@core/customers/typed-profile';
import type { CustomerId } from '@core/kernel/ids';
import { utcMs } from '@core/kernel/time';
import type { CustomField } from '@core/profile/custom-fields';
import { differences, writtenAt } from './waiting-words';

const card: CustomField = { fieldId: 'd_card0000', name: '会员卡', kind: 'choice', options: [{ optionId: 'd_golden00', name: '金卡' }], min: null, max: null };

it('a conflict shows both values as a person reads them, and says what is empty', () => {
  const mine: TypedProfile = { ...EMPTY_TYPED, name: '李姐', remark: '油皮', custom: { d_card0000: 'd_golden00' }, referrerId: 'c_wang0000' as CustomerId };
  const theirs: TypedProfile = { ...EMPTY_TYPED, name: '李姐', remark: '干皮' };
  expect(differences(['remark', 'referrerId', 'custom.d_card0000'], mine, theirs, [card], () => '王姐')).toEqual([
    { field: 'remark', label: '备注', mine: '油皮', theirs: '干皮' },
    { field: 'referrerId', label: '介绍人', mine: '王姐', theirs: '（空）' },
    { field: 'custom.d_card0000', label: '会员卡', mine: '金卡', theirs: '（空）' },
  ]);
});

it('says when something was written on the clock of Shanghai, and on which day', () => {
  const now = Date.parse('2026-03-05T01:05:00Z');
  const at = (text: string) => writtenAt({ at: utcMs(Date.parse(text)) }, now);
  expect([at('2026-03-05T01:00:00Z'), at('2026-03-04T15:59:00Z'), at('2026-03-02T04:00:00Z')]).toEqual(['09:00', '昨天 23:59', '3月2日']);
});
