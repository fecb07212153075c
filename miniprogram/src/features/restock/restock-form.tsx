import { View } from '@tarojs/components';
import { fen, formatYuan, timesFen } from '@core/kernel/money';
import type { OrderId, ProductId } from '@core/kernel/ids';
import type { OrderView } from '@core/orders/orders.contract';
import type { PriceList } from '@core/orders/restock.contract';
import { useState } from 'react';
import { makeId } from '../../shared/cloud/new-id';
import { useAction } from '../../shared/cloud/use-action';
import { useCommand } from '../../shared/cloud/use-command';
import { DraftLine } from '../../shared/drafts/draft-line';
import { keepTyped } from '../../shared/drafts/join-fields';
import { useDraft } from '../../shared/drafts/use-draft';
import { refusalCopy } from '../../shared/copy/refusals';
import { leavePage, replacePage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { showToast } from '../../shared/ui/feedback';
import { Field } from '../../shared/ui/field';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { Warning } from '../../shared/ui/warning';
import { useNoticePrompt } from '../notices/use-notice-prompt';
import { Picture } from '../pictures/picture';
import styles from './restock-form.module.scss';
import { UnitPrice } from './unit-price';
import { WantedLine } from './wanted-line';

/** A reseller orders from the price list of their level; `again` fills in what an earlier order asked for. */
export function RestockForm({ again }: { again: OrderId | undefined }) {
  const prices = useAction('restock.prices', {});
  const before = useAction('mine.order', { orderId: again as OrderId }, { enabled: again !== undefined });
  const refusal = prices.refusal ?? before.refusal;
  const known = prices.value !== undefined && (again === undefined || before.value !== undefined);
  if (known && prices.value) return <Asking list={prices.value} again={again === undefined ? null : (before.value ?? null)} onPrices={() => void prices.refresh()} />;
  return (
    <Page title="进货">
      {refusal ? <ErrorState code={refusal.code} onRetry={() => void Promise.all([prices.refresh(), before.refresh()])} /> : <Skeleton rows={5} avatar={false} />}
    </Page>
  );
}

/** What a reseller hears of an order that they sent. */
const TOLD = ['order-status', 'shipping'] as const;

interface Asked {
  orderId: OrderId;
  wanted: Record<ProductId, number>;
  note: string;
}

function askedAgain(again: OrderView | null): Asked {
  return { orderId: makeId('order'), wanted: Object.fromEntries((again?.lines ?? []).map(({ productId, quantity }) => [productId, quantity])), note: '' };
}

const isUntouched = (asked: Asked, filled: Asked): boolean => JSON.stringify({ ...asked, orderId: filled.orderId }) === JSON.stringify(filled);

function Asking({ list, again, onPrices }: { list: PriceList; again: OrderView | null; onPrices: () => void }) {
  const draft = useDraft('restock', () => askedAgain(again), { resume: again === null, join: keepTyped, isUntouched });
  const { orderId, wanted, note } = draft.entry;
  const [error, setError] = useState<string>();
  const [asked, setAsked] = useState(false);
  const command = useCommand('restock.request', ['mine.open', 'mine.orders']);
  const prompt = useNoticePrompt({ templates: list.templates, kinds: TOLD, quiet: true });
  const chosen = list.products.filter(({ productId }) => (wanted[productId] ?? 0) > 0);
  const total = fen(chosen.reduce((sum, { productId, priceFen }) => sum + timesFen(priceFen, wanted[productId] ?? 0), 0));
  const gone = again ? again.lines.filter((line) => !list.products.some(({ productId }) => productId === line.productId)) : [];

  const send = async () => {
    if (chosen.length === 0) return setError('先选要进的产品');
    // WeChat asks within the tap only, so it comes first; the order goes out whatever was answered.
    if (!asked) setAsked(await prompt.ask());
    const lines = chosen.map(({ productId }) => ({ productId, quantity: wanted[productId] ?? 0 }));
    const answer = await command.run({ orderId, lines, seenTotalFen: total, note });
    if (answer.ok || answer.code === 'ID_TAKEN') {
      draft.done();
      showToast(`已提交，等${list.merchantName}确认`);
      return leavePage(() => replacePage('mine'));
    }
    if (answer.code === 'PRICES_CHANGED') onPrices();
    setError(refusalCopy[answer.code]);
  };
  const footer = (
    <View className={styles.footer}>
      <View className={styles.total}>
        <View className={styles.totalLabel}>{`${list.levelName}价合计`}</View>
        <View className={styles.totalYuan}>{`¥${formatYuan(total)}`}</View>
      </View>
      <View className={styles.send}>
        <Button loading={command.pending || prompt.pending} onClick={() => void send()}>提交</Button>
      </View>
    </View>
  );
  return (
    <Page title="进货" footer={list.products.length > 0 && footer}>
      <View><DraftLine draft={draft} /></View>
      {list.products.length === 0 && <EmptyState title="商家还没有上架产品" brief={`${list.merchantName}添加产品后，这里就能下单`} />}
      {error && <Warning>{error}</Warning>}
      {gone.length > 0 && <Warning>{`${gone.map(({ productName }) => productName).join('、')} 已下架，没有带进来`}</Warning>}
      {list.products.length > 0 && (
        <View className={styles.card}>
          {list.products.map(({ productId, name, unit, priceFen, plainFen, pictureId }) => (
            <WantedLine
              key={productId}
              picture={<Picture name={name} fileId={pictureId ?? undefined} size={44} />}
              name={name}
              price={<UnitPrice priceFen={priceFen} unit={unit} />}
              brief={plainFen > priceFen ? `零售 ¥${formatYuan(plainFen)}` : undefined}
              quantity={wanted[productId] ?? 0}
              onChange={(quantity) => {
                draft.change({ wanted: { ...wanted, [productId]: quantity } });
                setError(undefined);
              }}
            />
          ))}
        </View>
      )}
      {list.products.length > 0 && (
        <View className={styles.card}>
          <Field label="留言" value={note} onChange={(text) => draft.change({ note: text })} placeholder="什么时候要、寄到哪里" multiline maxLength={200} />
        </View>
      )}
    </Page>
  );
}
