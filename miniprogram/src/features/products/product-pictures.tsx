import { View } from '@tarojs/components';
import { MAX_PRODUCT_PICTURES } from '@core/products/product';
import { Icon } from '../../shared/ui/icon';
import fields from './product-fields.module.scss';
import { ProductPicture } from './product-picture';
import styles from './product-pictures.module.scss';

const SIDE = 72;

export interface ProductPicturesProps {
  name: string;
  pictureIds: readonly string[];
  uploading: boolean;
  error: string | null;
  onAdd: () => void;
  onRemove: (fileId: string) => void;
}

/** The pictures of a product: each can be taken away, and more be chosen up to the most. */
export function ProductPictures({ name, pictureIds, uploading, error, onAdd, onRemove }: ProductPicturesProps) {
  return (
    <View className={fields.group}>
      <View className={styles.label}>{`图片（最多 ${MAX_PRODUCT_PICTURES} 张，第一张显示在列表里）`}</View>
      <View className={styles.row}>
        {pictureIds.map((fileId, at) => (
          <View key={fileId} className={styles.one}>
            <ProductPicture name={name || '品'} fileId={fileId} label={`第 ${at + 1} 张图片`} size={SIDE} />
            <View className={styles.remove} hoverClass={styles.pressed} aria-role="button" aria-label={`去掉第 ${at + 1} 张图片`} onClick={() => onRemove(fileId)}>
              <Icon name="close" size={16} />
            </View>
          </View>
        ))}
        {uploading && <View className={styles.add}>正在上传…</View>}
        {!uploading && pictureIds.length < MAX_PRODUCT_PICTURES && (
          <View className={styles.add} hoverClass={styles.pressed} aria-role="button" onClick={onAdd}>添加图片</View>
        )}
      </View>
      {error !== null && <View className={styles.error}>{error}</View>}
    </View>
  );
}
