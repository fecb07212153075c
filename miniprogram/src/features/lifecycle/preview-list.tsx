import { View } from '@tarojs/components';
import type { StageMove } from '@core/lifecycle/lifecycle.contract';
import { stageName } from '../../shared/copy/stages';
import { openPage } from '../../shared/routes/open-page';
import { Cell, CellGroup } from '../../shared/ui/cell';
import styles from './stage-rules.module.scss';
import type { Preview } from './use-preview';

/** Names drawn of one sort of move. */
const SHOWN = 20;

/** Who would move, by where from and where to. */
export function PreviewList({ preview }: { preview: Preview }) {
  const { looked, moves, whole } = preview;
  const groups = new Map<string, StageMove[]>();
  for (const move of moves) {
    const key = `${stageName[move.from]} → ${stageName[move.to]}`;
    groups.set(key, [...(groups.get(key) ?? []), move]);
  }
  return (
    <View>
      <View className={styles.count}>{`会变动 ${moves.length} 人`}</View>
      <View className={styles.looked}>{whole ? `${looked} 位客户都看过了` : `看了 ${looked} 位，还没看完`}</View>
      {[...groups].map(([key, of]) => (
        <CellGroup key={key} title={`${key} · ${of.length} 人`} note={of.length > SHOWN ? `还有 ${of.length - SHOWN} 人没列出来` : ''}>
          {of.slice(0, SHOWN).map(({ customerId, name }) => (
            <Cell key={customerId} title={name} arrow onClick={() => openPage('customer', { id: customerId })} />
          ))}
        </CellGroup>
      ))}
    </View>
  );
}
