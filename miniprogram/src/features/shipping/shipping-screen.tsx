import { useReachBottom } from '@tarojs/taro';
import type { ShippingList, ShippingRow } from '@core/shipping/shipping.contract';
import { useState } from 'react';
import { call } from '../../shared/cloud/call';
import { openWorkbook } from '../../shared/cloud/open-workbook';
import { useCommand } from '../../shared/cloud/use-command';
import { usePages } from '../../shared/cloud/use-pages';
import { useToday } from '../../shared/cloud/use-today';
import { refusalCopy } from '../../shared/copy/refusals';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { showDone, showRefusal, showToast } from '../../shared/ui/feedback';
import { LoadMore } from '../../shared/ui/load-more';
import { Page } from '../../shared/ui/page';
import { SegmentedFilter } from '../../shared/ui/segmented-filter';
import { Skeleton } from '../../shared/ui/skeleton';
import { toggled } from '../../shared/ui/toggled';
import { useDelivery } from '../orders/order-sheets';
import { ORDER_TOUCHES } from '../orders/order-touches';
import { ShipSheet } from './ship-sheet';
import { ShippingLine } from './shipping-line';

type Part = 'waiting' | 'shipped';

const PARTS = [
  { key: 'waiting' as const, label: '待发货' },
  { key: 'shipped' as const, label: '已发货' },
];

/** What is to be shipped and what is under way; several can be marked at once. */
export function ShippingScreen() {
  const today = useToday();
  const [part, setPart] = useState<Part>('waiting');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [shipping, setShipping] = useState<{ row: ShippingRow; renumbered?: number } | null>(null);
  const pages = usePages('shipping.list', { state: part, limit: 20 });
  const delivery = useDelivery();
  const marking = useMarkAll(part);
  useReachBottom(pages.loadMore);

  const show = (next: Part) => {
    setPart(next);
    setChosen([]);
  };
  const toggle = (orderId: string) => setChosen(toggled(chosen, orderId));
  const markAll = async () => {
    const left = await marking.run(pages.rows?.filter(({ orderId }) => chosen.includes(orderId)) ?? []);
    setChosen(left);
  };
  const none = pages.rows?.length === 0;
  const footer =
    chosen.length > 0 ? (
      <Button loading={marking.pending} onClick={() => void markAll()}>{part === 'waiting' ? `${chosen.length} 单标记已发货` : `${chosen.length} 单标记已签收`}</Button>
    ) : part === 'waiting' && pages.rows && !none ? (
      <ExportButton />
    ) : undefined;

  return (
    <Page title="发货" footer={footer}>
      <SegmentedFilter options={PARTS} selected={part} onSelect={show} />
      {pages.refusal && <ErrorState code={pages.refusal.code} inline={pages.rows !== undefined} onRetry={() => void pages.refresh()} />}
      {pages.loading && <Skeleton rows={5} avatar={false} />}
      {none && <EmptyState title={part === 'waiting' ? '都发完了' : '没有在路上的包裹'} brief={part === 'waiting' ? '新订单记下来就会排到这里' : '发货后会排到这里，签收了点一下'} />}
      {pages.rows?.map((row) => (
        <ShippingLine
          key={row.orderId}
          row={row}
          today={today}
          chosen={chosen.includes(row.orderId)}
          onChoose={() => toggle(row.orderId)}
          onAct={() => (part === 'waiting' ? setShipping({ row }) : void delivery.sign(row))}
          onNumber={(renumbered) => setShipping({ row, renumbered })}
        />
      ))}
      {pages.rows && pages.rows.length > 0 && <LoadMore loading={pages.loadingMore} hasMore={pages.hasMore} onMore={pages.loadMore} />}
      {shipping && <ShipSheet order={shipping.row} customerName={shipping.row.customerName} renumbered={shipping.renumbered} onClose={() => setShipping(null)} />}
    </Page>
  );
}

/** Marks one order after the other; what was refused stays chosen. */
function useMarkAll(part: Part) {
  const ship = useCommand('shipping.ship', ORDER_TOUCHES);
  const move = useCommand('shipping.move', ORDER_TOUCHES);
  const [pending, setPending] = useState(false);
  const run = async (rows: readonly ShippingRow[]): Promise<string[]> => {
    setPending(true);
    const left: string[] = [];
    for (const { orderId } of rows) {
      const answer = part === 'waiting' ? await ship.run({ orderId, parcels: [{ courier: '', number: '' }] }) : await move.run({ orderId, event: 'sign' });
      if (!answer.ok) left.push(orderId);
    }
    setPending(false);
    if (left.length === 0) showDone(`${rows.length} 单已标记`);
    else showToast(`${left.length} 单没标记上，请再点一次`);
    return left;
  };
  return { run, pending };
}

function ExportButton() {
  const [pending, setPending] = useState(false);
  const exportList = async () => {
    setPending(true);
    const answer = await call('shipping.export', {});
    setPending(false);
    if (!answer.ok) return showRefusal(answer.code);
    const { fileName, base64 } = answer.value;
    if (!(await openWorkbook(fileName, base64))) return showToast(refusalCopy.SERVER_FAULT);
    showToast(exportedText(answer.value));
  };
  return (
    <Button kind="plain" loading={pending} onClick={() => void exportList()}>导出发货单（Excel）</Button>
  );
}

/** What came of it, and what is left to look at. */
function exportedText({ rows, withoutAddress, unsplit, more }: ShippingList): string {
  if (withoutAddress > 0) return `${rows} 单已导出，其中 ${withoutAddress} 单缺手机或地址`;
  if (unsplit > 0) return `${rows} 单已导出，${unsplit} 单没拆出省市区，整段在详细地址里`;
  return more ? `先导出了最早的 ${rows} 单，发完再导后面的` : `${rows} 单已导出`;
}
