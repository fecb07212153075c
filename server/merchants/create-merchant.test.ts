import { fen } from '../../core/kernel/money';
import { cloudForTests } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { createShop, freshOpenid, TEMPLATE_ID } from '../../tests/support/test-shop';

let cloud: TestCloud;
cloudForTests((opened) => ({ cloud } = opened));

describe('opening a shop', () => {
  it('makes its owner of whoever opens it, with levels to promote to and nothing else', async () => {
    const person = cloud.as(freshOpenid('owner'));
    expect((await person.value('session.open', {})).callers).toEqual([]);
    const merchantId = freshId('merchant');
    const { callerId } = await person.value('merchants.create', { merchantId, name: ' 林姐小铺 ' });
    expect((await person.value('session.open', {})).callers).toEqual([{ callerId, role: 'owner', merchantId, merchantName: '林姐小铺', seesCosts: true }]);
    const catalogue = await person.value('merchants.catalogue', {});
    expect(catalogue).toMatchObject({ merchantName: '林姐小铺', tags: [], products: [] });
    expect(catalogue.levels.map((level) => level.name)).toEqual(['一级代理', '二级代理', '三级代理']);
  });

  it('is done once a person, wants a name, and cannot take over another’s id', async () => {
    const shop = await createShop(cloud);
    const person = cloud.as(freshOpenid('owner'));
    expect(await shop.owner.code('merchants.create', { merchantId: freshId('merchant'), name: '第二家' })).toBe('ALREADY_OWNER');
    expect(await person.code('merchants.create', { merchantId: freshId('merchant'), name: '  ' })).toBe('NAME_MISSING');
    expect(await person.code('merchants.create', { merchantId: shop.merchantId, name: '抢来的' })).toBe('ID_TAKEN');
    expect((await person.value('session.open', {})).callers).toEqual([]);
    expect((await shop.owner.value('merchants.catalogue', {})).merchantName).toBe('林姐小铺');
  });
});

describe('the templates of a shop', () => {
  it('reach its customers’ prompt by id, and nothing else of them does', async () => {
    const shop = await createShop(cloud);
    await shop.setTemplate();
    const person = await shop.bind(await shop.saveCustomer());
    expect((await person.value('mine.open', {})).templates).toEqual({ reorder: TEMPLATE_ID });
  });
});

describe('products', () => {
  it('are saved, changed by version and listed with the shop', async () => {
    const shop = await createShop(cloud);
    const productId = await shop.saveProduct({ name: ' 精华 ', unit: '' });
    const product = { productId, name: '精华液', unit: '盒', cycleDays: 45, priceFen: fen(19900) };
    expect(await shop.owner.value('products.save', { ...product, version: 1 })).toEqual({ productId, version: 2 });
    expect(await shop.owner.code('products.save', { ...product, version: 1 })).toBe('CHANGED_MEANWHILE');
    expect(await shop.owner.code('products.save', { ...product, version: null })).toBe('ID_TAKEN');
    expect(await shop.owner.code('products.save', { ...product, name: ' ', version: 2 })).toBe('NAME_MISSING');
    expect((await shop.owner.value('merchants.catalogue', {})).products.map(({ name, version }) => [name, version])).toEqual([['精华液', 2], ['面霜', 1]]);
  });
});
