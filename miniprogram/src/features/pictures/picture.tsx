import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { usePictureUrl } from '../../shared/cloud/pictures';
import styles from './picture.module.scss';

export interface PictureProps {
  /** What it is of: its first character stands in for a picture. */
  name: string;
  fileId: string | undefined;
  /** What is read out; without it "…的图片". */
  label?: string;
  size?: number;
}

/** A picture of cloud storage, such as a product's; the first character of its name where there is none, and while it cannot be loaded. */
export function Picture({ name, fileId, label = `${name}的图片`, size = 44 }: PictureProps) {
  const url = usePictureUrl(fileId);
  const [brokenUrl, setBrokenUrl] = useState<string | null>(null);
  const side = `${size}px`;
  if (url !== null && url !== brokenUrl)
    return (
      <View className={styles.picture} style={{ width: side, height: side }} aria-role="img" aria-label={label}>
        <Image className={styles.image} src={url} mode="aspectFill" lazyLoad onError={() => setBrokenUrl(url)} />
      </View>
    );
  return (
    <View className={styles.picture} style={{ width: side, height: side, lineHeight: side, fontSize: `${Math.round(size * 0.4)}px` }}>
      {[...name.trim()][0] ?? '品'}
    </View>
  );
}
