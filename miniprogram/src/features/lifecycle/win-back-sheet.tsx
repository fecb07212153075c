import { View } from '@tarojs/components';
import type { CustomerId } from '@core/kernel/ids';
import { daysBetween, type ShanghaiDay } from '@core/kernel/time';
import { formOfAddress } from '@core/customers/customer';
import type { WinBackWords } from '@core/lifecycle/lifecycle.contract';
import { slotValues } from '@core/words/reason-words';
import { useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { dayText } from '../../shared/copy/reorder';
import { openPage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { CopyByHand } from '../../shared/ui/copy-by-hand';
import { ErrorState } from '../../shared/ui/error-state';
import { Sheet } from '../../shared/ui/sheet';
import { Skeleton } from '../../shared/ui/skeleton';
import { Act } from '../profile/act';
import { NewWordsSheet } from '../wordings/new-words-sheet';
import { useWinBack } from './use-win-back';
import styles from './win-back-sheet.module.scss';

export interface WinBackSheetProps {
  customerId: CustomerId;
  name: string;
  today: ShanghaiDay;
  /** They were written to, or that was taken back. */
  onDone: (done: boolean) => void;
  onClose: () => void;
}

/** Somebody to win back: what they bought and when, the words to send, and that it was done. */
export function WinBackSheet({ customerId, name, today, onDone, onClose }: WinBackSheetProps) {
  const { value, refusal, refresh } = useAction('lifecycle.winBackWords', { customerId });
  const [writing, setWriting] = useState(false);
  const act = useWinBack(customerId, name, value, (done) => {
    onDone(done);
    if (done) onClose();
  });
  const footer = value?.reason && (
    <>
      {act.text !== undefined && <Button kind={act.isCopied ? 'plain' : 'primary'} onClick={() => void act.copy()}>{act.isCopied ? '再复制一次' : '复制文案'}</Button>}
      <Button kind={act.isCopied || act.text === undefined ? 'primary' : 'plain'} loading={act.pending} onClick={() => void act.complete()}>联系好了</Button>
    </>
  );
  return (
    <View>
      <Sheet open title={name} onClose={onClose} footer={footer}>
        {refusal && <ErrorState code={refusal.code} inline={value !== undefined} onRetry={() => void refresh()} />}
        {!value && !refusal && <Skeleton rows={2} avatar={false} />}
        {value && <Why words={value} today={today} />}
        {act.text !== undefined && <View className={styles.words}>{act.text}</View>}
        {value?.usedUp && <View className={styles.why}>备好的话都跟 TA 说过了</View>}
        <View className={styles.acts}>
          {act.canTurn && <Act onClick={act.turn}>换一句</Act>}
          {value?.usedUp && <Act onClick={() => setWriting(true)}>写一句新的</Act>}
        </View>
        <CellGroup><Cell title="看客户" arrow onClick={() => openPage('customer', { id: customerId })} /></CellGroup>
      </Sheet>
      {writing && value?.usedUp && value.reason && <NewWordsSheet from={value.usedUp} matter={null} values={slotValues(value.reason, formOfAddress(name), today)} onClose={() => setWriting(false)} />}
      <CopyByHand text={act.byHand} onClose={act.closeByHand} />
    </View>
  );
}

function Why({ words: { reason, contactedDay }, today }: { words: WinBackWords; today: ShanghaiDay }) {
  const bought = reason === null ? '没买过会用完的东西' : `${reason.productName}平常 ${reason.expectedDays} 天买一次，已经 ${daysBetween(reason.lastDay, today)} 天没买`;
  const contacted = contactedDay === null ? '还没联系过' : `${contactedDay === today ? '今天' : dayText(contactedDay, today)}联系过`;
  return <View className={styles.why}>{`${bought} · ${contacted}`}</View>;
}
