import type { CallerView } from '../../core/merchants/merchants.contract';
import { ok } from '../../core/kernel/result';
import type { AnyoneQuery, Query } from '../platform/context';
import { seesCosts } from '../platform/choose-caller';
import { fieldBookOf } from '../profile/field-book';
import { mergesOf } from './merchant-settings';
import { MOST_PRODUCTS, productView } from '../products/product-repository';
import { readStock } from '../products/stock-sheet';
import { progressOf } from '../rules/sweep-state';

export const openSession: AnyoneQuery<'session.open'> = async ({ accounts }) => {
  const callers: CallerView[] = [];
  for (const record of accounts.user.callers) {
    const { callerId, merchantId, merchantName } = record;
    if (record.kind === 'member') callers.push({ callerId, merchantId, merchantName, role: record.role, seesCosts: seesCosts(record) });
    else {
      const role = await accounts.roleOfBinding(record);
      if (role !== null) callers.push({ callerId, merchantId, merchantName, role, seesCosts: false });
    }
  }
  return ok({ callers });
};

export const readCatalogue: Query<'merchants.catalogue'> = async ({ documents, caller, now }) => {
  const merchant = await documents.get('merchants', caller.merchantId);
  if (merchant === null) throw new Error('a member has a merchant');
  const products = await documents.find('products', { index: 'byName', limit: MOST_PRODUCTS });
  const stock = await readStock(documents, caller.merchantId);
  return ok({ merchantName: merchant.name, tags: merchant.tags, tagMerges: mergesOf(merchant, now), ruleSweep: progressOf(merchant), products: products.map((product) => productView(product, stock, caller)), levels: merchant.levels, customFields: fieldBookOf(merchant), templates: merchant.templates });
};
