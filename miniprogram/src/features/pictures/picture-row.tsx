import { View } from '@tarojs/components';
import { previewPictures } from '../../shared/cloud/pictures';
import { Icon } from '../../shared/ui/icon';
import { Picture } from './picture';
import styles from './picture-row.module.scss';

const SIDE = 72;

export interface PictureRowProps {
  /** Above the row. */
  label: string;
  /** Stands in for a picture that cannot be drawn. */
  name: string;
  pictureIds: readonly string[];
  most: number;
  uploading: boolean;
  error: string | null;
  onAdd: () => void;
  onRemove: (fileId: string) => void;
}

/** Pictures in a row: a tap shows one large, each can be taken away, and more be chosen up to the most. */
export function PictureRow({ label, name, pictureIds, most, uploading, error, onAdd, onRemove }: PictureRowProps) {
  return (
    <View className={styles.group}>
      <View className={styles.label}>{label}</View>
      <View className={styles.row}>
        {pictureIds.map((fileId, at) => (
          <View key={fileId} className={styles.one}>
            <View aria-role="button" aria-label={`放大第 ${at + 1} 张`} onClick={() => void previewPictures(pictureIds, fileId)}>
              <Picture name={name} fileId={fileId} label={`第 ${at + 1} 张图片`} size={SIDE} />
            </View>
            <View className={styles.remove} hoverClass={styles.pressed} aria-role="button" aria-label={`去掉第 ${at + 1} 张图片`} onClick={() => onRemove(fileId)}>
              <View className={styles.cross}>
                <Icon name="close" size={14} />
              </View>
            </View>
          </View>
        ))}
        {uploading && <View className={styles.add}>正在上传…</View>}
        {!uploading && pictureIds.length < most && (
          <View className={styles.add} hoverClass={styles.pressed} aria-role="button" onClick={onAdd}>添加图片</View>
        )}
      </View>
      {error !== null && <View className={styles.error}>{error}</View>}
    </View>
  );
}
