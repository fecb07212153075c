import { View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import { copyText } from './contact';
import styles from './customer-facts.module.scss';

/** What is needed now and then, such as the address of a parcel; a tap copies it. */
export function CustomerFacts({ customer: { address, source, birthday } }: { customer: CustomerView }) {
  const known = [['地址', address], ['来源', source], ['生日', birthday]].filter(([, text]) => text !== '');
  if (known.length === 0) return null;
  return (
    <View className={styles.card}>
      {known.map(([label, text = '']) => (
        <View key={label} className={styles.fact} hoverClass={styles.pressed} aria-role="button" aria-label={`复制${label}`} onClick={() => void copyText(text)}>
          <View className={styles.label}>{label}</View>
          <View className={styles.text}>{text}</View>
        </View>
      ))}
    </View>
  );
}
