import { View } from '@tarojs/components';
import type { ProductView } from '@core/merchants/merchants.contract';
import type { ResellerLevel } from '@core/resellers/level';
import { useSession } from '../../shared/cloud/session';
import { openPage } from '../../shared/routes/open-page';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Field } from '../../shared/ui/field';
import styles from './product-fields.module.scss';
import type { MoreEntry, MoreField } from './product-more';

export interface ProductMoreFieldsProps {
  entry: MoreEntry;
  levels: readonly ResellerLevel[];
  unit: string;
  /** An existing product, whose shelf has a page of its own. */
  product: ProductView | null;
  errors: Partial<Record<MoreField, string>>;
  onChange: (entry: MoreEntry) => void;
}

/** Stock, aliases, cost and the resellers' prices of a product: all may be left empty. */
export function ProductMoreFields({ entry, levels, unit, product, errors, onChange }: ProductMoreFieldsProps) {
  const seesCosts = useSession().active?.seesCosts !== false;
  const set = (field: Exclude<MoreField, 'levelPrices'>) => (text: string) => onChange({ ...entry, [field]: text });
  return (
    <View>
      {product && (
        <CellGroup>
          <Cell title="库存" brief="进货、盘点、补货提醒、进出记录" end={product.onHand === null ? '没记' : `${product.onHand} ${product.unit}`} arrow onClick={() => openPage('stock', { id: product.productId })} />
        </CellGroup>
      )}
      {product === null && <View className={styles.group}>
        <Field label="库存" value={entry.onHand} onChange={set('onHand')} type="number" unit={unit} placeholder="不填就不管库存" error={errors.onHand} hint={entry.onHand === '' ? '填了以后，卖出、退货会自动加减' : '现在数出来的数'} />
        {entry.onHand !== '' && <Field label="少于等于提醒" value={entry.lowAt} onChange={set('lowAt')} type="number" unit={unit} placeholder="不提醒" error={errors.lowAt} />}
      </View>}
      <View className={styles.group}>
        <Field label="别的叫法" value={entry.aliases} onChange={set('aliases')} placeholder="小白瓶、霜霜" error={errors.aliases} hint="粘贴聊天记录时，也按这些叫法认产品" />
        {seesCosts && <Field label="进价" value={entry.cost} onChange={set('cost')} type="digit" unit="元" placeholder="客户和代理看不到" error={errors.cost} />}
      </View>
      {levels.length > 0 && (
        <View className={styles.group}>
          {levels.map(({ levelId, name }) => (
            <Field
              key={levelId}
              label={`${name}价`}
              value={entry.levelPrices[levelId] ?? ''}
              onChange={(price) => onChange({ ...entry, levelPrices: { ...entry.levelPrices, [levelId]: price } })}
              type="digit"
              unit="元"
              placeholder="同售价"
              error={errors.levelPrices !== undefined && Number.isNaN(Number(entry.levelPrices[levelId] || '0')) ? errors.levelPrices : undefined}
            />
          ))}
        </View>
      )}
    </View>
  );
}
