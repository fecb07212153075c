import { View } from '@tarojs/components';
import type { PasteMatch } from '@core/paste/paste.contract';
import { Chip, ChipRow } from '../../shared/ui/chip';
import styles from './pasted-fields.module.scss';

/** Who of the book this may be. Somebody with the very phone is chosen already; 新客户 is always there to say otherwise. */
export function PasteMatches({ matches, chosen, onChoose }: { matches: readonly PasteMatch[]; chosen: PasteMatch | null; onChoose: (match: PasteMatch | null) => void }) {
  if (matches.length === 0) return null;
  return (
    <View className={styles.matches}>
      <View className={styles.matchesTitle}>{chosen ? '已有客户' : '像是已有的客户'}</View>
      <ChipRow>
        {matches.map((match) => (
          <Chip key={match.customerId} selected={match === chosen} onClick={() => onChoose(match === chosen ? null : match)}>{[match.name, match.maskedPhone].filter(Boolean).join(' ')}</Chip>
        ))}
        <Chip selected={chosen === null} onClick={() => onChoose(null)}>新客户</Chip>
      </ChipRow>
    </View>
  );
}
