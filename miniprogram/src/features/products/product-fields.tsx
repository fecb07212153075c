import { View } from '@tarojs/components';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import type { ProductEntry, ProductField } from './product-entry';
import styles from './product-fields.module.scss';

const UNITS = ['瓶', '盒', '支', '罐', '包', '套'];
const USUAL_DAYS = ['10', '20', '30', '45', '60', '90'];
const NAME_LENGTH = 30;
const UNIT_LENGTH = 4;

export interface ProductFieldsProps {
  entry: ProductEntry;
  onChange: (entry: ProductEntry) => void;
  errors: Partial<Record<ProductField, string>>;
  autoFocus?: boolean;
}

/** The fields of a product: name, unit, how long one lasts, price. */
export function ProductFields({ entry, onChange, errors, autoFocus = false }: ProductFieldsProps) {
  const set = (field: ProductField) => (text: string) => onChange({ ...entry, [field]: text });
  const unit = entry.unit.trim() || '瓶';
  return (
    <View>
      <View className={styles.group}>
        <Field label="名称" value={entry.name} onChange={set('name')} placeholder="比如 玻尿酸面膜" maxLength={NAME_LENGTH} error={errors.name} autoFocus={autoFocus} />
        <Field label="售价" value={entry.price} onChange={set('price')} type="digit" unit="元" placeholder="0" error={errors.price} />
      </View>
      <View className={styles.group}>
        <Field label="单位" value={entry.unit} onChange={set('unit')} placeholder="瓶" maxLength={UNIT_LENGTH} error={errors.unit} />
        <View className={styles.chips}>
          <ChipRow>
            {UNITS.map((option) => (
              <Chip key={option} selected={entry.unit === option} onClick={() => set('unit')(option)}>{option}</Chip>
            ))}
          </ChipRow>
        </View>
      </View>
      <View className={styles.group}>
        <Field label={`一${unit}能用`} value={entry.cycleDays} onChange={set('cycleDays')} type="number" unit="天" error={errors.cycleDays} hint={`一${unit}大约用几天？先估一个，以后按每位客户自己的节奏算`} />
        <View className={styles.chips}>
          <ChipRow>
            {USUAL_DAYS.map((days) => (
              <Chip key={days} selected={entry.cycleDays === days} onClick={() => set('cycleDays')(days)}>{days} 天</Chip>
            ))}
          </ChipRow>
        </View>
      </View>
    </View>
  );
}
