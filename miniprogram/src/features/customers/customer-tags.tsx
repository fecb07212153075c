import { View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import type { TagView } from '@core/merchants/merchants.contract';
import { Chip, ChipRow, MoreChip } from '../../shared/ui/chip';
import { dotOf } from '../tags/tag-choice';
import styles from './customer-tags.module.scss';

/** The customer's tags, and the way to change them: any tap opens the sheet. */
export function CustomerTags({ customer, book, onEdit }: { customer: CustomerView; book: readonly TagView[]; onEdit: () => void }) {
  const held = book.filter((tag) => customer.tagIds.includes(tag.tagId));
  return (
    <View className={styles.tags}>
      <ChipRow>
        {held.map((tag) => (
          <Chip key={tag.tagId} dot={dotOf(tag)} onClick={onEdit}>{tag.name}</Chip>
        ))}
        <MoreChip onClick={onEdit}>＋ 标签</MoreChip>
      </ChipRow>
    </View>
  );
}
