import type { ProductId } from '@core/kernel/ids';
import { newProduct } from '@core/products/product';
import type { ProductView } from '@core/merchants/merchants.contract';
import { useEffect, useState } from 'react';
import { makeId } from '../../shared/cloud/new-id';
import { useCommand } from '../../shared/cloud/use-command';
import { refusalCopy } from '../../shared/copy/refusals';
import { showRefusal } from '../../shared/ui/feedback';
import { moreCopy, moreOf, NOTHING_MORE, readMore, type MoreEntry, type MoreField } from './product-more';
import { EMPTY_ENTRY, entryOf, productEntryCopy, readProductEntry, type ProductEntry, type ProductField } from './product-entry';

/** A product being made or changed. `save` answers the product as it now is, or null when something is refused. */
export function useProductForm(existing: ProductView | null) {
  const [productId] = useState<ProductId>(() => existing?.productId ?? makeId('product'));
  /** What was read when typing began: a newer version is taken only by an untouched form. */
  const [base, setBase] = useState(existing);
  const [touched, setTouched] = useState(false);
  const [entry, setEntry] = useState<ProductEntry>(() => (existing ? entryOf(existing) : EMPTY_ENTRY));
  const [errors, setErrors] = useState<Partial<Record<ProductField, string>>>({});
  /** Why the server did not take it, when no field is at fault. */
  const [refusal, setRefusal] = useState<string | null>(null);
  const [more, setMore] = useState<MoreEntry>(() => (existing ? moreOf(existing) : NOTHING_MORE));
  const [moreErrors, setMoreErrors] = useState<Partial<Record<MoreField, string>>>({});
  const [pictureIds, setPictureIds] = useState<readonly string[]>(existing?.pictureIds ?? []);
  const command = useCommand('products.save', ['merchants.catalogue']);
  const count = useCommand('products.countStock', ['merchants.catalogue']);

  useEffect(() => {
    if (touched || existing === null || existing.version === base?.version) return;
    setBase(existing);
    setEntry(entryOf(existing));
    setMore(moreOf(existing));
    setPictureIds(existing.pictureIds);
  }, [existing, base, touched]);

  const change = (next: ProductEntry) => {
    setTouched(true);
    setEntry(next);
    setErrors({});
    setRefusal(null);
  };
  const changeMore = (next: MoreEntry) => {
    setTouched(true);
    setMore(next);
    setMoreErrors({});
    setRefusal(null);
  };
  const changePictures = (change: (ids: readonly string[]) => readonly string[]) => {
    setTouched(true);
    setPictureIds(change);
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
    if (answer.ok) return { onHand: null, lowAt: null, ...base, ...newProduct({ productId, ...read.value }, { ...base, ...details }), ...read.value, ...(base === null && counted), version: answer.value.version };
    setRefusal(refusalCopy[answer.code]);
    return null;
  };
  return { entry, touched, change, more, changeMore, moreErrors, pictureIds, changePictures, errors, refusal, save, pending: command.pending || count.pending };
}
