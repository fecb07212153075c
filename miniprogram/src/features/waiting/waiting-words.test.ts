import type { ActionInput } from '@core/contract';
import type { CustomerView } from '@core/customers/customers.contract';
import type { CustomerId } from '@core/kernel/ids';
import type { CustomField } from '@core/profile/custom-fields';
import { differences } from './waiting-words';

const card: CustomField = { fieldId: 'd_card0000', name: '会员卡', kind: 'choice', options: [{ optionId: 'd_golden00', name: '金卡' }], min: null, max: null };
const theirs = { givenName: '李姐', phone: '', wechatName: '', remark: '干皮', address: '', source: '', birthday: '3.12', custom: {}, referrerId: null } as unknown as CustomerView;
const mine: ActionInput<'customers.save'> = { customerId: 'c_li000000' as CustomerId, version: 1, name: '李姐', phone: '', wechatName: '', remark: '油皮', address: '', source: '' };

it('a conflict shows both values of what differs, of the profile too, and nothing of what was not touched', () => {
  const nameOf = () => '王姐';
  expect(differences(mine, theirs, [card], nameOf)).toEqual([{ label: '备注', mine: '油皮', theirs: '干皮' }]);
  const more = { ...mine, remark: '干皮', birthday: '农历八月初五', custom: { d_card0000: 'd_golden00' }, referrerId: 'c_wang0000' as CustomerId };
  expect(differences(more, theirs, [card], nameOf)).toEqual([
    { label: '生日', mine: '农历八月初五', theirs: '3.12' },
    { label: '介绍人', mine: '王姐', theirs: '（空）' },
    { label: '会员卡', mine: '金卡', theirs: '（空）' },
  ]);
});
