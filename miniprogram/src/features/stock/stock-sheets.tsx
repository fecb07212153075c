import { View } from '@tarojs/components';
import type { ActionName } from '@core/contract';
import type { ProductView } from '@core/merchants/merchants.contract';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { useDraft } from '../../shared/drafts/use-draft';
import { Button } from '../../shared/ui/button';
import { refusalCopy } from '../../shared/copy/refusals';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { showUndo } from '../../shared/ui/undo-bar';
import { readCount } from './read-count';
import styles from './stock-sheets.module.scss';
import { differenceText } from './stock-words';

/** Every query whose answer the shelf changes. */
const STOCK_TOUCHES: readonly ActionName[] = ['merchants.catalogue', 'products.stockMoves', 'today.open'];

const COUNT_WRONG = '填一个整数，最多六位';

/** 进货: what came in is added. Mounted when it opens. */
export function ReceiveSheet({ product, onClose }: { product: ProductView; onClose: () => void }) {
  const draft = useDraft(`receive.${product.productId}`, () => ({ text: '' }));
  const { text } = draft.entry;
  const [error, setError] = useState<string>();
  const command = useCommand('products.receiveStock', STOCK_TOUCHES);
  const quantity = readCount(text);
  const save = async () => {
    if (quantity === null || quantity === 0) return setError(COUNT_WRONG);
    const answer = await command.run({ productId: product.productId, quantity });
    if (!answer.ok) return setError(refusalCopy[answer.code]);
    draft.done();
    showDone(`现在 ${answer.value.onHand} ${product.unit}`);
    onClose();
  };
  const after = quantity === null || quantity === 0 ? undefined : `进完 ${(product.onHand ?? 0) + quantity} ${product.unit}`;
  return (
    <Sheet open title={`${product.name}进货`} draft={draft} onClose={onClose} footer={<Button loading={command.pending} onClick={() => void save()}>确认进货</Button>}>
      <View className={styles.box}>
        <Field label="进了多少" value={text} onChange={(typed) => draft.change({ text: typed })} type="number" unit={product.unit} placeholder="0" error={error} hint={after} autoFocus />
      </View>
    </Sheet>
  );
}

/** 盘点: what was counted on the shelf takes the place of the record. Mounted when it opens. */
export function CountSheet({ product, onClose }: { product: ProductView; onClose: () => void }) {
  const { productId, onHand, unit } = product;
  const draft = useDraft(`count.${productId}`, () => ({ text: onHand === null ? '' : String(onHand), low: product.lowAt === null ? '' : String(product.lowAt) }));
  const { text, low } = draft.entry;
  const [error, setError] = useState<{ field: 'count' | 'low'; text: string }>();
  const command = useCommand('products.countStock', STOCK_TOUCHES);
  const counted = readCount(text);
  const lowAt = low.trim() === '' ? null : readCount(low);

  const save = async () => {
    if (counted === null) return setError({ field: 'count', text: COUNT_WRONG });
    if (low.trim() !== '' && lowAt === null) return setError({ field: 'low', text: COUNT_WRONG });
    const answer = await command.run({ productId, counted: { onHand: counted, lowAt } });
    if (!answer.ok) return showRefusal(answer.code);
    draft.done();
    showDone('库存已更新');
    onClose();
  };
  const stop = async () => {
    const answer = await command.run({ productId, counted: null });
    if (!answer.ok) return showRefusal(answer.code);
    draft.done();
    onClose();
    showUndo('不再记库存', () => void command.run({ productId, counted: { onHand: onHand ?? 0, lowAt: product.lowAt } }));
  };
  return (
    <Sheet open title={`${product.name}盘点`} draft={draft} onClose={onClose} footer={<Button loading={command.pending} onClick={() => void save()}>保存</Button>}>
      <View className={styles.box}>
        <Field label="现在有" value={text} onChange={(typed) => draft.change({ text: typed })} type="number" unit={unit} placeholder="数一数" error={error?.field === 'count' ? error.text : undefined} hint={counted === null ? undefined : differenceText(counted, onHand, unit)} autoFocus />
        <Field label="少于等于" value={low} onChange={(typed) => draft.change({ low: typed })} type="number" unit={unit} placeholder="不提醒" error={error?.field === 'low' ? error.text : undefined} hint="到这个数就在「今天」提醒补货" />
      </View>
      {onHand !== null && <Button kind="text" onClick={() => void stop()}>不再记这个产品的库存</Button>}
    </Sheet>
  );
}
