import { Image, View } from '@tarojs/components';
import cover from '../../assets/card-cover.png';
import styles from './shop-sign.module.scss';

/** The head of a card: the shop's picture, its name, and who is greeted. */
export function ShopSign({ shop, words }: { shop: string; words: string }) {
  return (
    <View className={styles.sign}>
      <Image className={styles.cover} src={cover} mode="aspectFill" />
      <View className={styles.words}>{words}</View>
      <View className={styles.shop}>{shop}</View>
    </View>
  );
}
