import { EMPTY_TYPED } from '@core/customers/typed-profile';
import type { CallerId, CustomerId, RequestId, TagId } from '@core/kernel/ids';
import { utcMs } from '@core/kernel/time';
import { viewOfPerson } from '@core/search/person-row';
import { searchIndexOf } from '@core/search/search-index';
import { searchPeople } from '@core/search/search-people';
import { indexedPerson } from '../../../../tests/support/indexed-people';
import type { WaitingCommand, WaitingOf } from '../cloud/waiting-command';
import { customerWithWaiting, peopleWithWaiting } from './with-waiting';

const OLD = 'c_old000000' as CustomerId;
const NEW = 'c_new000000' as CustomerId;
const TAG = 't_dry000000' as TagId;
const known = searchIndexOf([indexedPerson({ customerId: OLD, name: '曾小梅', spelling: 'zeng/ceng xiao mei', remark: '怕香味' })]);

let count = 0;
const waits = <C extends Pick<WaitingCommand, 'action' | 'input'>>(command: C, refused: WaitingCommand['refused'] = null): WaitingCommand => {
  count += 1;
  return { ...command, requestId: `r_${count}` as RequestId, as: 'm_1' as CallerId, customerId: command.input.customerId, who: '', at: utcMs(1_000_000 + count), read: null, refused } as unknown as WaitingCommand;
};
const save = (customerId: CustomerId, version: number | null, part: Partial<WaitingOf<'customers.save'>['input']>): Pick<WaitingOf<'customers.save'>, 'action' | 'input'> => {
  const { name, phone, wechatName, remark, address, source } = EMPTY_TYPED;
  return { action: 'customers.save', input: { customerId, version, name, phone, wechatName, remark, address, source, ...part } };
};
const tag = (customerId: CustomerId): Pick<WaitingOf<'customers.tag'>, 'action' | 'input'> => ({ action: 'customers.tag', input: { customerId, add: [{ tagId: TAG, name: '干皮' }], remove: [] } });
const found = (commands: readonly WaitingCommand[], text: string) => searchPeople(peopleWithWaiting(known, commands), text, [{ tagId: TAG, name: '干皮' }], 20).hits.map(({ person }) => person.name);

it('somebody written down without signal is found by name, tag, phone, and by the readings that others of the shop have', () => {
  const commands = [waits(save(NEW, null, { name: '曾梅', phone: '13700008812' })), waits(tag(NEW))];
  for (const text of ['曾梅', 'zm', 'zengmei', '8812', '干皮']) expect([text, found(commands, text)]).toEqual([text, ['曾梅']]);
  expect(found([], '曾梅')).toEqual([]);
});

it('what the server refused of somebody known does not count, while somebody it does not know stays at hand', () => {
  expect(found([waits(tag(OLD), 'TOO_MANY_TAGS')], '干皮')).toEqual([]);
  expect(found([waits(save(OLD, 1, { name: '曾梅' }), 'CHANGED_MEANWHILE')], '怕香味')).toEqual(['曾小梅']);
  expect(found([waits(save(NEW, null, { name: '新来的' }), 'PHONE_INVALID')], '新来的')).toEqual(['新来的']);
});

it('is made anew from what the server told: what was given up leaves nothing behind', () => {
  const renamed = waits(save(OLD, 1, { name: '曾姐', remark: '怕香味' }));
  expect(found([renamed], '曾姐')).toEqual(['曾姐']);
  expect(peopleWithWaiting(known, [])).toBe(known);
});

it("a customer's page shows what was typed last, whole, over what the server has", () => {
  const person = known.byId.get(OLD)?.person;
  if (!person) throw new Error('one is known');
  const address = '江苏省苏州市昆山市花桥镇绿地大道1号3幢';
  const shown = customerWithWaiting(viewOfPerson(person), [waits(save(OLD, 1, { name: '曾姐', address, birthday: '3.12' })), waits(tag(OLD)), waits(tag(NEW))]);
  expect(shown).toMatchObject({ name: '曾姐', givenName: '曾姐', remark: '', address, birthday: '3.12', tagIds: [TAG] });
});
