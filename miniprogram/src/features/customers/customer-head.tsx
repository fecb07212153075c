import { View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import { spacedPhone } from '@core/customers/phone';
import { formatYuan } from '@core/kernel/money';
import { useState } from 'react';
import { stageReasonText } from '../../shared/copy/stages';
import { Avatar } from '../../shared/ui/avatar';
import { copyShown } from '../../shared/ui/copy-text';
import { GradeMark } from '../../shared/ui/grade-mark';
import { Icon } from '../../shared/ui/icon';
import { StageBadge } from '../../shared/ui/stage-badge';
import { growthText } from '../totals/growth-text';
import styles from './customer-head.module.scss';
import { PhoneSheet } from './phone-sheet';

export interface CustomerHeadProps {
  customer: CustomerView;
  levelName: (levelId: string) => string;
  onMore: () => void;
}

/** Who the customer is: name, stage with its reason, how to reach them, what one remembers. */
export function CustomerHead({ customer, levelName, onMore }: CustomerHeadProps) {
  const [calling, setCalling] = useState(false);
  const { phone, wechatName, bound, remark } = customer;
  const reason = customer.stageReason ? stageReasonText(customer.stageReason, levelName) : '';
  const pinned = reason === '' ? '阶段已固定' : `${reason}，已固定`;
  return (
    <View>
      <View className={styles.top}>
        <Avatar id={customer.customerId} name={customer.name} size={56} />
        <View className={styles.who}>
          <View className={styles.nameLine}>
            <View className={styles.name}>{customer.name}</View>
            <StageBadge stage={customer.stage} />
            {customer.grade && <GradeMark grade={customer.grade} />}
          </View>
          {customer.owedFen > 0 && <View className={styles.owed}>{`欠款 ¥${formatYuan(customer.owedFen)}`}</View>}
          <View className={styles.reason}>{[customer.stagePinned ? pinned : reason, growthText(customer.growth)].filter((part) => part !== '').join(' · ')}</View>
        </View>
        <View className={styles.more} hoverClass={styles.pressed} aria-role="button" aria-label="更多" onClick={onMore}>
          <Icon name="more" />
        </View>
      </View>
      <View className={styles.contacts}>
        {phone !== '' && (
          <View className={styles.contact} hoverClass={styles.pressed} aria-role="button" onClick={() => setCalling(true)}>
            <Icon name="phone" size={16} />
            <View className={styles.contactText}>{spacedPhone(phone)}</View>
          </View>
        )}
        {wechatName !== '' && (
          <View className={styles.contact} hoverClass={styles.pressed} aria-role="button" aria-label="复制微信名" onClick={() => void copyShown(wechatName)}>
            <View className={styles.contactLabel}>微信</View>
            <View className={styles.contactText}>{wechatName}</View>
          </View>
        )}
        {bound && (
          <View className={styles.bound}>
            <Icon name="check" size={14} />
            <View>已绑定微信</View>
          </View>
        )}
      </View>
      {remark !== '' && <View className={styles.remark}>{remark}</View>}
      <PhoneSheet open={calling} phone={phone} onClose={() => setCalling(false)} />
    </View>
  );
}
