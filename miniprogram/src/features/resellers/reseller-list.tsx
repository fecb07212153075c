import { View } from '@tarojs/components';
import type { CustomerId } from '@core/kernel/ids';
import type { ResellerRow } from '@core/resellers/resellers.contract';
import { useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { openPage, showTab } from '../../shared/routes/open-page';
import { Avatar } from '../../shared/ui/avatar';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Skeleton } from '../../shared/ui/skeleton';
import { usePullRefresh } from '../../shared/ui/use-pull-refresh';
import { ShareCard } from '../cards/share-card';
import { byLevel } from './by-level';

const openCustomer = (id: CustomerId) => openPage('customer', { id });
const toCustomers = () => void showTab('customers');

/** The shop's resellers by level; those without WeChat bound can be given their card. */
export function ResellerList() {
  const resellers = useAction('resellers.list', {});
  const catalogue = useAction('merchants.catalogue', {});
  const [invited, setInvited] = useState<ResellerRow | null>(null);
  const [sharing, setSharing] = useState(false);
  const rows = resellers.value?.rows;
  usePullRefresh(resellers.refresh);
  const invite = (row: ResellerRow) => {
    setInvited(row);
    setSharing(true);
  };

  return (
    <View>
      {resellers.refusal && <ErrorState code={resellers.refusal.code} inline={rows !== undefined} onRetry={() => void resellers.refresh()} />}
      {(resellers.loading || (rows && catalogue.loading)) && <Skeleton rows={4} />}
      {rows?.length === 0 && <EmptyState title="还没有代理" brief="打开一位客户，点「邀请成为代理」选好等级，TA 就会出现在这里" action={<Button kind="plain" onClick={toCustomers}>去选客户</Button>} />}
      {!catalogue.loading && byLevel(rows ?? [], catalogue.value?.levels ?? []).map((level) => (
        <CellGroup key={level.levelId} title={`${level.name}（${level.rows.length}）`}>
          {level.rows.map((row) => (
            <Reseller key={row.customerId} row={row} onInvite={() => invite(row)} />
          ))}
        </CellGroup>
      ))}
      {invited && <ShareCard key={invited.customerId} customerId={invited.customerId} customerName={invited.name} visible={sharing} onClose={() => setSharing(false)} />}
    </View>
  );
}

function Reseller({ row, onInvite }: { row: ResellerRow; onInvite: () => void }) {
  return (
    <Cell
      start={<Avatar id={row.customerId} name={row.name} />}
      title={row.name}
      brief={briefOf(row)}
      end={!row.bound && <Invite onClick={onInvite} />}
      arrow={row.bound}
      onClick={() => openCustomer(row.customerId)}
    />
  );
}

function briefOf({ bound }: ResellerRow): string {
  return bound ? '已绑定微信，能自己查进货单' : '还没绑定微信，发名片给 TA';
}

/** Inside a line that is a tap target itself. */
function Invite({ onClick }: { onClick: () => void }) {
  return (
    <View onClick={(event) => event.stopPropagation()}>
      <Button small kind="plain" onClick={onClick}>发名片</Button>
    </View>
  );
}
