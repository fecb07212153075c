import { View } from '@tarojs/components';
import type { CustomerId } from '@core/kernel/ids';
import { useMay } from '../../shared/cloud/session';
import { useCommand } from '../../shared/cloud/use-command';
import { showTab } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { showDone, showRefusal, showToast } from '../../shared/ui/feedback';
import { REMOVAL_TOUCHES } from './use-remove-customer';

/** Nobody is kept by this id: the owner may have removed them, which can be taken back, or the person is erased for good. */
export function NoCustomer({ customerId }: { customerId: CustomerId }) {
  const may = useMay();
  const restoring = useCommand('customers.restore', REMOVAL_TOUCHES);
  const mayRestore = may('customers.restore');
  const restore = async () => {
    const answer = await restoring.run({ customerId });
    if (answer.ok) showDone('恢复了');
    else if (answer.code === 'CUSTOMER_NOT_FOUND') showToast('资料已经彻底删掉，恢复不了');
    else showRefusal(answer.code);
  };
  const ways = (
    <View>
      <Button onClick={() => void showTab('customers')}>看全部客户</Button>
      {mayRestore && <Button kind="text" loading={restoring.pending} onClick={() => void restore()}>恢复这位客户</Button>}
    </View>
  );
  return <EmptyState title="找不到这位客户" brief={mayRestore ? '可能已经删除了，删错了可以恢复' : '可能已经删除了'} action={ways} />;
}
