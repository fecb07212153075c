import { View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import { openPage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { Icon } from '../../shared/ui/icon';
import styles from './customer-footer.module.scss';

/** The acts one does most on a customer's page, in reach of the thumb. */
export function CustomerFooter({ customer, onNote }: { customer: CustomerView; onNote: () => void }) {
  const { customerId } = customer;
  const bought = customer.orderCount > 0;
  return (
    <View className={styles.bar}>
      <View className={styles.note} hoverClass={styles.pressed} aria-role="button" onClick={onNote}>
        <Icon name="note" size={22} />
        <View className={styles.label}>写跟进</View>
      </View>
      <View className={styles.main}>
        <Button kind={bought ? 'plain' : 'primary'} onClick={() => openPage('orderEdit', { customerId })}>记一单</Button>
      </View>
      {bought && (
        <View className={styles.main}>
          <Button onClick={() => openPage('orderEdit', { customerId, again: '1' })}>再来一单</Button>
        </View>
      )}
    </View>
  );
}
