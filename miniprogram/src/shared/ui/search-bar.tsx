import { Input, View } from '@tarojs/components';
import { Icon } from './icon';
import styles from './search-bar.module.scss';
import { useSteadyValue } from './use-steady-value';

/** A search input; `onChange` comes with every letter, so the caller waits for a pause before it asks the server. */
export function SearchBar({ value, onChange, placeholder }: { value: string; onChange: (text: string) => void; placeholder: string }) {
  const { shown, generation, typed, held } = useSteadyValue(value, onChange);
  return (
    <View className={styles.bar}>
      <View className={styles.glass}>
        <Icon name="search" size={18} />
      </View>
      <Input key={generation} ref={held} className={styles.input} value={shown} placeholder={placeholder} placeholderClass={styles.placeholder} confirmType="search" maxlength={40} onInput={(event) => typed(event.detail.value)} />
      {value !== '' && (
        <View className={styles.clear} aria-label="清空" onClick={() => onChange('')}>
          <Icon name="close" size={16} />
        </View>
      )}
    </View>
  );
}
