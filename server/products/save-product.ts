import { ok, refuse } from '../../core/kernel/result';
import { newProduct, tidied } from '../../core/products/product';
import { exchangeFiles } from '../files/exchange-files';
import { areUploadsOf } from '../platform/cloud-files';
import type { Command } from '../platform/context';
import { MOST_PRODUCTS, productDraft } from './product-repository';

export const saveProduct: Command<'products.save', { full: boolean; levelIds: string[] }> = {
  async before({ documents, caller }, { version, levelPrices, pictureIds = [] }) {
    if (!areUploadsOf('products', caller.merchantId, pictureIds)) return refuse('FILE_NOT_FOUND', 'pictureIds');
    const merchant = levelPrices === undefined ? null : await documents.get('merchants', caller.merchantId);
    const products = version === null ? await documents.find('products', { index: 'byName', limit: MOST_PRODUCTS }) : [];
    return ok({ full: products.length >= MOST_PRODUCTS, levelIds: merchant?.levels.map(({ levelId }) => levelId) ?? [] });
  },
  async run({ documents, outbox, caller }, { version, costFen, ...typed }, { full, levelIds }) {
    // Who is not told what it costs cannot change it either: what was kept stays.
    const cost = caller.seesCosts && costFen !== undefined ? { costFen } : {};
    const fields = { ...typed, ...cost, name: typed.name.trim(), unit: typed.unit.trim() || '件' };
    const { productId } = fields;
    if (!fields.name) return refuse('NAME_MISSING', 'name');
    const unknown = Object.keys(fields.levelPrices ?? {}).find((levelId) => !levelIds.includes(levelId));
    if (unknown !== undefined) return refuse('LEVEL_UNKNOWN', 'levelPrices');
    if (full) return refuse('TOO_MANY_PRODUCTS');
    if (version === null) {
      await documents.create('products', productDraft(newProduct(fields, fields)));
      await outbox.keepFiles(fields.pictureIds ?? []);
      return ok({ productId, version: 1 });
    }
    const before = await documents.get('products', productId);
    if (before === null) return refuse('PRODUCT_NOT_FOUND', 'productId');
    if (before.version !== version) return refuse('CHANGED_MEANWHILE', 'version');
    if (fields.pictureIds) await exchangeFiles(outbox, before.pictureIds, fields.pictureIds);
    return ok({ productId, version: await documents.replace('products', tidied({ ...before, ...fields })) });
  },
};
