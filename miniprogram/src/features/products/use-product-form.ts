import type { ProductId } from '@core/kernel/ids';
import { newProduct } from '@core/products/product';
import type { ProductView } from '@core/merchants/merchants.contract';
import { useEffect, useState } from 'react';
import { makeId } from '../../shared/cloud/new-id';
import { useCommand } from '../../shared/cloud/use-command';
import { useDraft } from '../../shared/drafts/use-draft';
import { refusalCopy } from '../../shared/copy/refusals';
import { showRefusal } from '../../shared/ui/feedback';
import { moreCopy, moreOf, NOTHING_MORE, readMore, type MoreEntry, type MoreField } from './product-more';
import { EMPTY_ENTRY, entryOf, productEntryCopy, readProductEntry, type ProductEntry, type ProductField } from './product-entry';

/** All that is typed of a product. */
interface TypedProduct {
  entry: ProductEntry;
  more: MoreEntry;
  pictureIds: readonly string[];
}

function typedOf(existing: ProductView | null, wanted?: WantedProduct): TypedProduct {
  if (existing) return { entry: entryOf(existing), more: moreOf(existing), pictureIds: existing.pictureIds };
  const named = wanted && { name: wanted.words, unit: wanted.unit || EMPTY_ENTRY.unit };
  return { entry: { ...EMPTY_ENTRY, ...named }, more: NOTHING_MORE, pictureIds: [] };
}

/** A product that was asked for and is not there yet. */
export interface WantedProduct {
  words: string;
  unit: string;
}

/** A product being made or changed. `save` answers the product as it now is, or null when something is refused. */
export function useProductForm(existing: ProductView | null, wanted?: WantedProduct) {
  const [productId] = useState<ProductId>(() => existing?.productId ?? makeId('product'));
  /** What was read when typing began: a newer version is taken only by an untouched form. */
  const [base, setBase] = useState(existing);
  const draft = useDraft(`product.${existing?.productId ?? (wanted ? `new ${wanted.words}` : 'new')}`, () => typedOf(existing, wanted));
  const { entry, more, pictureIds } = draft.entry;
  const [errors, setErrors] = useState<Partial<Record<ProductField, string>>>({});
  /** Why the server did not take it, when no field is at fault. */
  const [refusal, setRefusal] = useState<string | null>(null);
  const [moreErrors, setMoreErrors] = useState<Partial<Record<MoreField, string>>>({});
  const command = useCommand('products.save', ['merchants.catalogue']);
  const count = useCommand('products.countStock', ['merchants.catalogue']);

  useEffect(() => {
    if (!draft.asOpened || existing === null || existing.version === base?.version) return;
    setBase(existing);
    draft.rejoin(typedOf(existing));
  }, [existing, base, draft.asOpened]);

  const change = (next: ProductEntry) => {
    draft.change({ entry: next });
    setErrors({});
    setRefusal(null);
  };
  const changeMore = (next: MoreEntry) => {
    draft.change({ more: next });
    setMoreErrors({});
    setRefusal(null);
  };
  const changePictures = (change: (ids: readonly string[]) => readonly string[]) => {
    draft.change((before) => ({ pictureIds: change(before.pictureIds) }));
    setRefusal(null);
  };
  const save = async (): Promise<ProductView | null> => {
    const read = readProductEntry(entry);
    if (!read.ok) {
      const field = (read.fields?.[0] ?? 'name') as ProductField;
      setErrors({ [field]: productEntryCopy[read.code] });
      return null;
    }
    const readToo = readMore(more);
    if (!readToo.ok) {
      setMoreErrors({ [readToo.fields?.[0] ?? 'aliases']: moreCopy[readToo.code] });
      return null;
    }
    const { counted } = readToo.value;
    const details = { ...readToo.value.details, pictureIds: [...pictureIds] };
    const answer = await command.run({ productId, version: base?.version ?? null, ...read.value, ...details });
    if (answer.ok && base === null && counted !== null) {
      const stocked = await count.run({ productId, counted });
      if (!stocked.ok) showRefusal(stocked.code);
    }
    if (answer.ok) draft.done();
    if (answer.ok) return { onHand: null, lowAt: null, ...base, ...newProduct({ productId, ...read.value }, { ...base, ...details }), ...read.value, ...(base === null && counted), version: answer.value.version };
    setRefusal(refusalCopy[answer.code]);
    return null;
  };
  return { entry, draft, change, more, changeMore, moreErrors, pictureIds, changePictures, errors, refusal, save, pending: command.pending || count.pending };
}
