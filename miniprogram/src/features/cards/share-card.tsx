import type { CustomerId } from '@core/kernel/ids';
import { useMemo } from 'react';
import { useSession } from '../../shared/cloud/session';
import { CardSheet } from './card-sheet';

export interface ShareCardProps {
  customerId: CustomerId;
  customerName: string;
  visible: boolean;
  onClose: () => void;
}

/**
 * The sheet that gives a customer (or reseller) their own card. For a page whose config says `enableShareAppMessage: true`;
 * keep it mounted and switch `visible`, so that opening it twice shares the same card.
 */
export function ShareCard({ customerId, customerName, visible, onClose }: ShareCardProps) {
  const { active } = useSession();
  const whom = useMemo(() => ({ kind: 'customer' as const, customerId }), [customerId]);
  return (
    <CardSheet
      whom={whom}
      title={`给${customerName || '客户'}的名片`}
      shareTitle={`${active?.merchantName ?? ''}：点开就能查订单，快用完时提醒你`}
      notes={[`${customerName || 'TA'}点开并确认后，就和这份客户资料绑定`, '只能用一次，14 天内有效，别发到群里']}
      visible={visible}
      onClose={onClose}
    />
  );
}
