import { Input, View } from '@tarojs/components';
import { Icon } from './icon';
import styles from './search-bar.module.scss';

/** A search input; `onChange` comes with every letter, so the caller waits for a pause before it asks the server. */
export function SearchBar({ value, onChange, placeholder }: { value: string; onChange: (text: string) => void; placeholder: string }) {
  return (
    <View className={styles.bar}>
      <View className={styles.glass}>
        <Icon name="search" size={18} />
      </View>
      <Input className={styles.input} value={value} placeholder={placeholder} placeholderClass={styles.placeholder} confirmType="search" maxlength={40} onInput={(event) => onChange(event.detail.value)} />
      {value !== '' && (
        <View className={styles.clear} aria-label="清空" onClick={() => onChange('')}>
          <Icon name="close" size={16} />
        </View>
      )}
    </View>
  );
}
