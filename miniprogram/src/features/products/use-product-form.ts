import type { ProductId } from '@core/kernel/ids';
import { newProduct } from '@core/products/product';
import type { ProductView } from '@core/merchants/merchants.contract';
import { useEffect, useState } from 'react';
import { makeId } from '../../shared/cloud/new-id';
import { useCommand } from '../../shared/cloud/use-command';
import { refusalCopy } from '../../shared/copy/refusals';
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
  const command = useCommand('products.save', ['merchants.catalogue']);

  useEffect(() => {
    if (touched || existing === null || existing.version === base?.version) return;
    setBase(existing);
    setEntry(entryOf(existing));
  }, [existing, base, touched]);

  const change = (next: ProductEntry) => {
    setTouched(true);
    setEntry(next);
    setErrors({});
    setRefusal(null);
  };
  const save = async (): Promise<ProductView | null> => {
    const read = readProductEntry(entry);
    if (!read.ok) {
      const field = (read.fields?.[0] ?? 'name') as ProductField;
      setErrors({ [field]: productEntryCopy[read.code] });
      return null;
    }
    const answer = await command.run({ productId, version: base?.version ?? null, ...read.value });
    if (answer.ok) return { onHand: null, lowAt: null, ...base, ...newProduct({ productId, ...read.value }, base ?? {}), ...read.value, version: answer.value.version };
    setRefusal(refusalCopy[answer.code]);
    return null;
  };
  return { entry, change, errors, refusal, save, pending: command.pending };
}
