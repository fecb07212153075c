import { View } from '@tarojs/components';
import { Icon } from '../../shared/ui/icon';
import styles from './clash-pair.module.scss';

export interface ClashPairProps {
  /** The field in which two wrote. */
  label: string;
  mine: string;
  theirs: string;
  isMine: boolean;
  onChoose: (isMine: boolean) => void;
}

/** Both values of a field that two wrote, and which of them stays. */
export function ClashPair({ label, mine, theirs, isMine, onChoose }: ClashPairProps) {
  return (
    <View className={styles.pair} aria-role="radiogroup">
      <View className={styles.label}>{label}</View>
      <Choice whose="我写的" value={mine} chosen={isMine} onClick={() => onChoose(true)} />
      <Choice whose="现在的" value={theirs} chosen={!isMine} onClick={() => onChoose(false)} />
    </View>
  );
}

function Choice({ whose, value, chosen, onClick }: { whose: string; value: string; chosen: boolean; onClick: () => void }) {
  return (
    <View className={`${styles.choice} ${chosen ? styles.chosen : ''}`} hoverClass={styles.pressed} aria-role="radio" aria-checked={chosen} onClick={onClick}>
      <View className={styles.whose}>{whose}</View>
      <View className={styles.value}>{value}</View>
      <View className={styles.mark}>{chosen && <Icon name="check" size={18} />}</View>
    </View>
  );
}
