import { View } from '@tarojs/components';
import { formatYuan } from '@core/kernel/money';
import type { ProductView } from '@core/merchants/merchants.contract';
import { MAX_PICTURES } from '@core/orders/order';
import { useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { replacePage } from '../../shared/routes/open-page';
import { DraftLine } from '../../shared/drafts/draft-line';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Page } from '../../shared/ui/page';
import { PictureRow } from '../pictures/picture-row';
import { useAddPictures } from '../pictures/use-add-pictures';
import { ProductSheet } from '../products/product-sheet';
import { CustomerPicker } from './customer-picker';
import { totalOfEntry, withProduct } from './order-entry';
import styles from './order-form.module.scss';
import { OrderDelivery } from './order-delivery';
import { OrderHead } from './order-head';
import { OrderLines } from './order-lines';
import { OrderPaid } from './order-paid';
import { SavedOrder } from './saved-order';
import { useOrderForm, type OrderStart } from './use-order-form';

const NOTE_LENGTH = 200;

/** The form of an order; once saved, what followed from it. */
export function OrderForm({ start }: { start: OrderStart }) {
  const form = useOrderForm(start);
  const known = useAction('merchants.catalogue', {}).value?.products;
  const products = known ?? [];
  const [sheet, setSheet] = useState<'customer' | 'product' | null>(null);
  const { entry, change, error, today } = form;
  const adding = useAddPictures('orders', MAX_PICTURES - entry.pictureIds.length, (fileIds) => form.changePictures((ids) => [...ids, ...fileIds]));
  const total = totalOfEntry(entry);
  const close = () => setSheet(null);
  const add = (product: ProductView) => {
    change({ lines: withProduct(entry.lines, product, form.levelId) });
    close();
  };

  const another = () => (start.reopened ? replacePage('orderEdit', { customerId: start.customer?.customerId }) : form.startAnew());
  if (form.placed) return <SavedOrder entry={entry} placed={form.placed} today={today} onAnother={another} />;

  const footer = (
    <View className={styles.footer}>
      <View className={styles.total}>
        <View className={styles.totalLabel}>合计</View>
        <View className={styles.totalYuan}>{total === null ? '—' : `¥${formatYuan(total)}`}</View>
      </View>
      <View className={styles.save}>
        <Button loading={form.pending || adding.uploading} onClick={() => void form.save()}>保存</Button>
      </View>
    </View>
  );
  return (
    <Page title={start.reopened ? '修改订单' : '记一单'} footer={footer}>
      <View><DraftLine draft={form.draft} /></View>
      <OrderHead entry={entry} today={today} error={error} onPickCustomer={start.customer ? undefined : () => setSheet('customer')} onDay={(day) => change({ day })} />
      <OrderLines orderId={entry.orderId} lines={entry.lines} products={products} levelId={form.levelId} none={known?.length === 0} error={error} onChange={(lines) => change({ lines })} onMore={() => setSheet('product')} />
      <View className={styles.card}>
        <OrderPaid entry={entry} total={total} error={error} onChange={change} />
        <View className={styles.ruled}>
          <OrderDelivery entry={entry} today={today} onChange={change} />
        </View>
      </View>
      <View className={styles.card}>
        <Field label="整单优惠" value={entry.discountText} onChange={(discountText) => change({ discountText })} type="digit" unit="元" placeholder="0" error={error?.field === 'discountFen' ? error.text : undefined} />
        <Field label="备注" value={entry.note} onChange={(note) => change({ note })} placeholder="送了什么、寄到哪里" multiline maxLength={NOTE_LENGTH} />
      </View>
      <PictureRow
        label={`图片（最多 ${MAX_PICTURES} 张，客户看不到）`}
        name="图"
        pictureIds={entry.pictureIds}
        most={MAX_PICTURES}
        uploading={adding.uploading}
        error={adding.error}
        onAdd={adding.choose}
        onRemove={(fileId) => form.changePictures((ids) => ids.filter((id) => id !== fileId))}
      />
      {sheet === 'customer' && (
        <CustomerPicker
          today={today}
          onPick={(customer) => {
            change({ customer, addressId: null });
            close();
          }}
          onClose={close}
        />
      )}
      {sheet === 'product' && known && <ProductSheet products={products} taken={entry.lines.map((line) => line.productId)} onPick={add} onClose={close} />}
    </Page>
  );
}
