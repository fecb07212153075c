import type { ImportColumn, ImportView } from '@core/imports/imports.contract';
import type { ProductId } from '@core/kernel/ids';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { showRefusal } from '../../shared/ui/feedback';
import { withField } from './column-fields';

/**
 * The columns as the seller sets them: every change plans anew. A meaning that another column had is taken from it,
 * since each can be used once.
 */
export function usePlan(view: ImportView, onView: (view: ImportView) => void) {
  const [productId, setProductId] = useState<ProductId | null>(view.productId);
  const command = useCommand('imports.plan', ['imports.list']);

  const plan = async (columns: readonly ImportColumn[], product: ProductId | null) => {
    const answer = await command.run({ importId: view.importId, columns: columns.map(({ index, field }) => ({ index, field })), productId: product, mode: view.mode, tagWords: [] });
    if (answer.ok) onView(answer.value);
    else showRefusal(answer.code);
    return answer.ok;
  };
  return {
    productId,
    pending: command.pending,
    setField: (index: number, field: ImportColumn['field']) => plan(withField(view.columns, index, field), productId),
    setProduct: async (product: ProductId) => {
      if (await plan(view.columns, product)) setProductId(product);
    },
  };
}
