import { ok, refuse } from '../../core/kernel/result';
import type { Command } from '../platform/context';
import { MOST_PRODUCTS } from './product-repository';

export const saveProduct: Command<'products.save', { full: boolean }> = {
  async before({ documents }, { version }) {
    if (version !== null) return ok({ full: false });
    const products = await documents.find('products', { index: 'byName', limit: MOST_PRODUCTS });
    return ok({ full: products.length >= MOST_PRODUCTS });
  },
  async run({ documents }, { productId, version, ...fields }, { full }) {
    const product = { ...fields, productId, name: fields.name.trim(), unit: fields.unit.trim() || '件' };
    if (!product.name) return refuse('NAME_MISSING', 'name');
    if (full) return refuse('TOO_MANY_PRODUCTS');
    if (version === null) {
      await documents.create('products', { _id: productId, ...product });
      return ok({ productId, version: 1 });
    }
    const before = await documents.get('products', productId);
    if (before === null) return refuse('PRODUCT_NOT_FOUND', 'productId');
    if (before.version !== version) return refuse('CHANGED_MEANWHILE', 'version');
    return ok({ productId, version: await documents.replace('products', { ...before, ...product }) });
  },
};
