import type { ActionInput } from '@core/contract';
import type { ImportColumn, ImportView } from '@core/imports/imports.contract';
import type { ProductId } from '@core/kernel/ids';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { showRefusal } from '../../shared/ui/feedback';
import { toggled } from '../../shared/ui/toggled';
import { withField } from './column-fields';
import { mendDraft } from './use-remarks';

type Wishes = Omit<ActionInput<'imports.plan'>, 'importId' | 'columns'> & { columns: readonly ImportColumn[] };

/**
 * What the seller decides before an import: every change plans anew. A meaning that another column had is taken from it,
 * since each can be used once.
 */
export function usePlan(view: ImportView, onView: (view: ImportView) => void) {
  const [productId, setProductId] = useState<ProductId | null>(view.productId);
  const command = useCommand('imports.plan', ['imports.list']);
  const tagWords = view.words.filter(({ isTag }) => isTag).map(({ word }) => word);

  const plan = async (changed: Partial<Wishes>) => {
    const { columns, ...rest } = { columns: view.columns, productId, mode: view.mode, tagWords, mended: null, ...changed };
    const answer = await command.run({ importId: view.importId, columns: columns.map(({ index, field }) => ({ index, field })), ...rest });
    if (answer.ok) onView(answer.value);
    else showRefusal(answer.code);
    return answer.ok;
  };
  return {
    productId,
    pending: command.pending,
    setField: (index: number, field: ImportColumn['field']) => plan({ columns: withField(view.columns, index, field) }),
    setProduct: async (product: ProductId) => {
      if (await plan({ productId: product })) setProductId(product);
    },
    mend: async (line: string, text: string) => {
      const done = await plan({ mended: { line, text } });
      if (done) mendDraft(line, text);
      return done;
    },
    setMode: (mode: ImportView['mode']) => plan({ mode }),
    toggleWord: (word: string) => plan({ tagWords: toggled(tagWords, word) }),
  };
}
