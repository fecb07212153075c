import { View } from '@tarojs/components';
import type { ProductView } from '@core/merchants/merchants.contract';
import { MAX_PRODUCT_PICTURES } from '@core/products/product';
import type { ResellerLevel } from '@core/resellers/level';
import { useAction } from '../../shared/cloud/use-action';
import { DraftLine } from '../../shared/drafts/draft-line';
import { leavePage, showTab } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { showDone } from '../../shared/ui/feedback';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { Warning } from '../../shared/ui/warning';
import { PictureRow } from '../pictures/picture-row';
import { useAddPictures } from '../pictures/use-add-pictures';
import { ProductFields } from './product-fields';
import { ProductMoreFields } from './product-more-fields';
import styles from './product-screen.module.scss';
import { useProductForm } from './use-product-form';

/** Makes a product, or changes the one with `productId`. */
export function ProductScreen({ productId }: { productId: string | undefined }) {
  const { value, refusal, loading, refresh } = useAction('merchants.catalogue', {});
  const product = value?.products.find((one) => one.productId === productId) ?? null;
  if (productId === undefined || product) return <ProductForm product={product} levels={value?.levels ?? []} />;
  return (
    <Page title="编辑产品">
      {refusal && <ErrorState code={refusal.code} onRetry={() => void refresh()} />}
      {loading && <Skeleton rows={3} avatar={false} />}
      {value && <EmptyState title="找不到这个产品" brief="可能已经改名或下架" />}
    </Page>
  );
}

function ProductForm({ product, levels }: { product: ProductView | null; levels: readonly ResellerLevel[] }) {
  const form = useProductForm(product);
  const adding = useAddPictures('products', MAX_PRODUCT_PICTURES - form.pictureIds.length, (fileIds) => form.changePictures((ids) => [...ids, ...fileIds]));
  const save = async () => {
    if (!(await form.save())) return;
    showDone('已保存');
    leavePage(() => void showTab('me'));
  };
  return (
    <Page title={product ? '编辑产品' : '新建产品'} footer={<Button loading={form.pending || adding.uploading} onClick={() => void save()}>保存</Button>}>
      <View><DraftLine draft={form.draft} /></View>
      {form.refusal !== null && <Warning>{form.refusal}</Warning>}
      <ProductFields entry={form.entry} onChange={form.change} errors={form.errors} autoFocus={product === null} />
      <PictureRow
        label={`图片（最多 ${MAX_PRODUCT_PICTURES} 张，第一张显示在列表里）`}
        name={form.entry.name || '品'}
        most={MAX_PRODUCT_PICTURES}
        pictureIds={form.pictureIds}
        uploading={adding.uploading}
        error={adding.error}
        onAdd={adding.choose}
        onRemove={(fileId) => form.changePictures((ids) => ids.filter((id) => id !== fileId))}
      />
      <ProductMoreFields entry={form.more} product={product} levels={levels} unit={form.entry.unit.trim() || '件'} errors={form.moreErrors} onChange={form.changeMore} />
      {product && <View className={styles.note}>改售价和天数只影响以后，已经记下的订单不变。</View>}
    </Page>
  );
}
