import { View } from '@tarojs/components';
import { addDays, type ShanghaiDay } from '@core/kernel/time';
import type { TodayRow } from '@core/reminders/reminders.contract';
import { monthAndDate } from '../../shared/copy/month-and-date';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Sheet } from '../../shared/ui/sheet';
import { weekdayText } from './day-words';
import styles from './row-choices.module.scss';

const LATER = [
  { days: 1, label: '明天' },
  { days: 3, label: '3 天后' },
  { days: 7, label: '1 周后' },
] as const;

export interface RowChoicesProps {
  /** null: closed. */
  row: TodayRow | null;
  today: ShanghaiDay;
  onClose: () => void;
  onAnother: (row: TodayRow) => void;
  onWrite: (row: TodayRow) => void;
  onPostpone: (row: TodayRow, toDay: ShanghaiDay) => void;
  onSilence: (row: TodayRow) => void;
  onOrder: (row: TodayRow) => void;
  onOpen: (row: TodayRow) => void;
  onRecord: (row: TodayRow) => void;
}

/** What is behind ⋯ on a row. */
export function RowChoices({ row, today, onClose, onAnother, onWrite, onPostpone, onSilence, onOrder, onOpen, onRecord }: RowChoicesProps) {
  if (!row) return null;
  const choose = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Sheet open title={row.customerName} onClose={onClose}>
      <CellGroup title="延后提醒">
        {LATER.map(({ days, label }) => {
          const day = addDays(today, days);
          return <Cell key={days} title={label} end={`${monthAndDate(day)} ${weekdayText(day)}`} onClick={choose(() => onPostpone(row, day))} />;
        })}
      </CellGroup>
      <CellGroup>
        {row.texts.length > (row.copied ? 0 : 1) && <Cell title="换一句文案" onClick={choose(() => onAnother(row))} />}
        {row.usedUp && <Cell title="写一句新文案" brief="备好的话都跟 TA 说过了" arrow onClick={choose(() => onWrite(row))} />}
        <Cell title="TA 下单了，记一单" arrow onClick={choose(() => onOrder(row))} />
        <Cell title="写跟进" brief="聊了什么、咨询、投诉，或下次提醒" arrow onClick={choose(() => onRecord(row))} />
        <Cell title="打开客户" arrow onClick={choose(() => onOpen(row))} />
      </CellGroup>
      <CellGroup note="以后只提醒发货、收款和你自己定的事，客户资料和订单都还在">
        <Cell title={<View className={styles.silence}>不再提醒</View>} onClick={choose(() => onSilence(row))} />
      </CellGroup>
    </Sheet>
  );
}
