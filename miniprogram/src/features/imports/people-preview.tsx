import { View } from '@tarojs/components';
import type { ImportPreviewPerson } from '@core/imports/imports.contract';
import { fieldName, type FieldName } from '../../shared/copy/fields';
import { Cell, CellGroup } from '../../shared/ui/cell';
import styles from './people-preview.module.scss';

const FIRST = 8;

/** The first people of the file, so that one sees whether names and phones are where they belong. */
export function PeoplePreview({ people, total }: { people: readonly ImportPreviewPerson[]; total: number }) {
  if (people.length === 0) return null;
  const shown = people.slice(0, FIRST);
  return (
    <CellGroup title="前几位看一眼" note={total > shown.length ? `还有 ${total - shown.length} 位没有列出` : undefined}>
      {shown.map((person, index) => (
        <Cell
          key={index}
          title={
            <View className={styles.line}>
              <View className={styles.name}>{person.name}</View>
              <View className={`${styles.badge} ${styles[person.kind]}`}>{person.kind === 'new' ? '新增' : '更新'}</View>
            </View>
          }
          brief={briefOf(person)}
        />
      ))}
    </CellGroup>
  );
}

function briefOf({ maskedPhone, kind, changes: changed, orders }: ImportPreviewPerson): string {
  const changes = changed.map(({ field }) => fieldName[field as FieldName] ?? '').filter(Boolean);
  return [
    maskedPhone || '没有手机号',
    kind === 'update' && changes.length > 0 && `改 ${changes.join('、')}`,
    orders > 0 && `${orders} 张订单`,
  ].filter(Boolean).join(' · ');
}
