import { View } from '@tarojs/components';
import type { ImportPreviewPerson } from '@core/imports/imports.contract';
import { fieldName, type FieldName } from '../../shared/copy/fields';
import { Cell, CellGroup } from '../../shared/ui/cell';
import styles from './people-preview.module.scss';

const FIRST = 8;
/** People in doubt are shown beyond that: the page has room for so many. */
const MOST_IN_DOUBT = 20;

/** The first people, those in doubt before the others, so that one sees whether everything is where it belongs. */
export function PeoplePreview({ people, total, onMend }: { people: readonly ImportPreviewPerson[]; total: number; onMend?: (line: string) => void }) {
  if (people.length === 0) return null;
  const doubtful = people.filter(isDoubtful);
  const shown = [...doubtful, ...people.filter((person) => !isDoubtful(person))].slice(0, Math.max(FIRST, Math.min(doubtful.length, MOST_IN_DOUBT)));
  return (
    <CellGroup title={doubtful.length > 0 ? `${doubtful.length} 位拿不准，${onMend ? '点一下就能改' : '先看一眼'}` : '前几位看一眼'} note={total > shown.length ? `还有 ${total - shown.length} 位没有列出` : undefined}>
      {shown.map((person, index) => (
        <Cell
          key={index}
          title={
            <View className={styles.line}>
              <View className={styles.name}>{person.name}</View>
              <View className={`${styles.badge} ${styles[person.kind]}`}>{person.kind === 'new' ? '新增' : '更新'}</View>
              {isDoubtful(person) && <View className={`${styles.badge} ${styles.doubtful}`}>{person.doubtful.map((field) => fieldName[field as FieldName] ?? '').join('、')}拿不准</View>}
            </View>
          }
          brief={<PersonBrief person={person} />}
          arrow={onMend !== undefined && isDoubtful(person)}
          onClick={onMend && isDoubtful(person) ? () => onMend(person.line) : undefined}
        />
      ))}
    </CellGroup>
  );
}

function PersonBrief({ person }: { person: ImportPreviewPerson }) {
  const { kind, maskedPhone, changes, orders, notes, line } = person;
  const counted = [maskedPhone || (line === '' && '没有手机号'), orders > 0 && `${orders} 张订单`, notes > 0 && `${notes} 条跟进`];
  const said = kind === 'new' ? changes.map((change) => `${changeName(change)} ${change.after}`) : [];
  return (
    <View>
      {line !== '' && <View className={styles.raw}>{line}</View>}
      <View className={styles.change}>{[...counted, ...said].filter(Boolean).join(' · ')}</View>
      {kind === 'update' && changes.map(({ field, label, before, after }) => (
        <View key={label ?? field} className={styles.change}>
          {changeName({ field, label })}：{before !== '' && <View className={styles.before}>{before}</View>}{before !== '' && ' → '}{after}
        </View>
      ))}
    </View>
  );
}

function changeName({ field, label }: Pick<ImportPreviewPerson['changes'][number], 'field' | 'label'>): string {
  return label ?? fieldName[field as FieldName];
}

const isDoubtful = ({ doubtful }: ImportPreviewPerson): boolean => doubtful.length > 0;
