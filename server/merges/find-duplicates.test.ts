import { shopForEachTest } from '../../tests/support/shops-for-tests';
import type { TestShop } from '../../tests/support/test-shop';

let shop: TestShop;
shopForEachTest((opened) => ({ shop } = opened));

it('people who may be one are found page by page', async () => {
  for (const phone of ['13812345678', '13812345679', '13812345678']) await shop.saveCustomer({ name: '李姐', phone });
  const { groups, next } = await shop.owner.value('merges.find', { sign: 'phone' });
  expect(next).toBeNull();
  expect(groups.map((group) => group.map(({ maskedPhone }) => maskedPhone))).toEqual([['138****5678', '138****5678']]);
});
