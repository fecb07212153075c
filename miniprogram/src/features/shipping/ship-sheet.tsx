import { View } from '@tarojs/components';
import type { OrderView } from '@core/orders/orders.contract';
import { courierCandidates, looksLikeTracking, trackingNumberIn } from '@core/shipping/couriers';
import { useState } from 'react';
import { scanCode } from '../../shared/cloud/scan-code';
import { useCommand } from '../../shared/cloud/use-command';
import { useDraft } from '../../shared/drafts/use-draft';
import { refusalCopy } from '../../shared/copy/refusals';
import { Button } from '../../shared/ui/button';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { showDone } from '../../shared/ui/feedback';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { ORDER_TOUCHES } from '../orders/order-touches';
import { TellSheet } from '../tell/tell-sheet';
import { keepCourier, lastCouriers } from './last-couriers';
import styles from './ship-sheet.module.scss';

const PROPOSED = 3;

export interface ShipSheetProps {
  order: Pick<OrderView, 'orderId' | 'parcels'>;
  customerName: string;
  /** The place of a parcel that has left and gets its number, or another one; absent for a new parcel. */
  renumbered?: number;
  onClose: () => void;
}

interface ParcelEntry {
  text: string;
  /** A courier that was tapped instead of the one proposed. */
  chosen: string | null;
}

/** Sends a parcel of the order, or gives one its number: number, courier, and the words for the customer. Mounted when it opens. */
export function ShipSheet({ order, customerName, renumbered, onClose }: ShipSheetProps) {
  const held = renumbered === undefined ? undefined : order.parcels[renumbered];
  const draft = useDraft(`ship.${order.orderId}.${renumbered ?? `new-${order.parcels.length}`}`, (): ParcelEntry => ({ text: held?.number ?? '', chosen: held?.courier || null }));
  const { text, chosen } = draft.entry;
  const [all, setAll] = useState(false);
  const [error, setError] = useState<string>();
  const [told, setTold] = useState<string | null>(null);
  const sending = useCommand('shipping.ship', ORDER_TOUCHES);
  const renumbering = useCommand('shipping.renumber', ORDER_TOUCHES);
  const number = trackingNumberIn(text);
  const candidates = courierCandidates(text, lastCouriers());
  const courier = chosen ?? candidates[0]?.code ?? '';

  const done = held ? '单号存好了' : '已发货';
  const typed = (value: string) => {
    draft.change({ text: value });
    setError(undefined);
  };
  const scan = async () => {
    const scanned = await scanCode();
    if (scanned !== null) typed(scanned);
  };
  const ship = async (parcel: { courier: string; number: string }) => {
    const { orderId } = order;
    const answer = held && renumbered !== undefined ? await renumbering.run({ orderId, index: renumbered, number: held.number, parcel }) : await sending.run({ orderId, parcels: [parcel] });
    if (!answer.ok) return setError(refusalCopy[answer.code]);
    draft.done();
    if (parcel.courier !== '') keepCourier(parcel.courier);
    if (answer.value.notice === 'queued') {
      showDone(`${done}，微信会通知`);
      return onClose();
    }
    showDone(done);
    setTold(answer.value.text);
  };
  const confirm = () => (number === '' ? setError('单号不完整，请再看一眼') : void ship({ courier, number }));

  if (told !== null) return <TellSheet name={customerName} text={told} copy="复制发货信息" onClose={onClose} />;
  const shown = all ? candidates : candidates.slice(0, PROPOSED);
  const odd = number !== '' && !looksLikeTracking(number) ? '和常见单号不太一样，确认没错就行' : undefined;
  return (
    <Sheet
      open
      title={held ? (held.number === '' ? '补单号' : '改单号') : order.parcels.length > 0 ? '再发一个包裹' : `给${customerName}发货`}
      draft={draft}
      onClose={onClose}
      footer={<Button loading={sending.pending || renumbering.pending} onClick={confirm}>确认并通知</Button>}
    >
      <View className={styles.box}>
        <Field label="单号" value={text} onChange={typed} placeholder="粘贴或输入快递单号" maxLength={200} error={error} hint={odd} />
        <View className={styles.scan}>
          <Button kind="plain" onClick={() => void scan()}>扫码录单号</Button>
        </View>
      </View>
      <View className={styles.label}>{number === '' ? '快递公司' : '按单号认出来的，不对就点一下别的'}</View>
      <ChipRow>
        {shown.map(({ code, name }) => (
          <Chip key={code} selected={code === courier} onClick={() => draft.change({ chosen: code })}>{name}</Chip>
        ))}
        {!all && <Chip onClick={() => setAll(true)}>更多</Chip>}
      </ChipRow>
      {!held && (
        <View className={styles.without}>
          <Button kind="text" onClick={() => void ship({ courier: chosen ?? '', number: '' })}>没有单号，直接标记发货</Button>
          <View className={styles.later}>单号可以以后补，补了再通知客户</View>
        </View>
      )}
    </Sheet>
  );
}
