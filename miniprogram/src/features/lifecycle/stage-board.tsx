import { View } from '@tarojs/components';
import { fen, formatYuan } from '@core/kernel/money';
import type { CustomerRow } from '@core/customers/customers.contract';
import type { CustomerId } from '@core/kernel/ids';
import { BOARD_PARTS, boardPart, LAPSING_DAYS, type BoardPart } from '@core/lifecycle/board';
import type { IndexedPerson } from '@core/search/indexed-person';
import { rowOfPerson } from '@core/search/person-row';
import { useMemo, useState } from 'react';
import { useToday } from '../../shared/cloud/use-today';
import { stageName } from '../../shared/copy/stages';
import { usePeople } from '../../shared/people/use-people';
import { openPage } from '../../shared/routes/open-page';
import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { CustomerRows } from '../customers/customer-rows';
import { whyToContact } from './why-to-contact';
import { WinBackSheet } from './win-back-sheet';
import styles from './stage-board.module.scss';

const partName = (part: BoardPart): string => (part === 'lapsing' ? '快流失' : part === 'win-back' ? '值得挽回' : stageName[part]);
const partBrief = (part: BoardPart): string =>
  part === 'lapsing' ? `再过 ${LAPSING_DAYS} 天内不买，就算流失。点开就有话术` : part === 'win-back' ? '已流失的，按买过的金额排。点开就有话术' : '';
/** Whose people are there to be written to. */
const isToContact = (part: BoardPart): boolean => part === 'lapsing' || part === 'win-back';

/** What they have spent, without the cents: nobody compares stages by these. */
function wholeYuan(people: readonly IndexedPerson[]): string {
  const spent = people.reduce((sum, { spendFen }) => sum + spendFen, 0);
  return `¥${formatYuan(fen(Math.round(spent / 100) * 100))}`;
}

/** All stages with how many stand at each and what they have spent, and the people of the one that was tapped. */
export function StageBoard() {
  const people = usePeople();
  const today = useToday();
  const [tapped, setTapped] = useState<BoardPart | null>(null);
  const parts = useMemo(() => people && new Map(BOARD_PARTS.map((one) => [one, boardPart(people.rows.map((row) => row.person), one, today)])), [people, today]);
  // Until somebody taps: the first that has people, the lapsing before all.
  const part = tapped ?? BOARD_PARTS.find((one) => parts?.get(one)?.length) ?? 'lapsing';
  const [contacting, setContacting] = useState<CustomerRow | null>(null);
  const [done, setDone] = useState<ReadonlySet<CustomerId>>(new Set());
  const rows = useMemo(() => (parts?.get(part) ?? []).map(rowOfPerson).filter(({ customerId }) => !isToContact(part) || !done.has(customerId)), [parts, part, done]);
  const briefOf = (id: CustomerId) => {
    const person = people?.byId.get(id)?.person;
    return person && whyToContact(person, part, today);
  };
  const open = (id: CustomerId) => (isToContact(part) ? setContacting(rows.find(({ customerId }) => customerId === id) ?? null) : openPage('customer', { id }));
  const settle = (id: CustomerId, isDone: boolean) => setDone((before) => new Set(isDone ? [...before, id] : [...before].filter((other) => other !== id)));
  if (!parts) {
    return (
      <Page title="客户阶段">
        <Skeleton rows={7} />
      </Page>
    );
  }
  return (
    <Page title="客户阶段" bare>
      <View className={styles.tiles}>
        {BOARD_PARTS.map((one) => {
          const some = parts.get(one) ?? [];
          return (
            <View key={one} className={`${styles.tile} ${one === part ? styles.chosen : ''}`} hoverClass={styles.pressed} aria-role="tab" aria-selected={one === part} onClick={() => setTapped(one)}>
              <View className={styles.name}>{partName(one)}</View>
              <View className={styles.count}>{some.length}</View>
              <View className={styles.spend}>{wholeYuan(some)}</View>
            </View>
          );
        })}
      </View>
      <View className={styles.rules} hoverClass={styles.pressed} aria-role="button" onClick={() => openPage('stageRules')}>
        阶段怎么算
      </View>
      {partBrief(part) !== '' && <View className={styles.brief}>{partBrief(part)}</View>}
      {rows.length === 0 ? <EmptyState title={`没有${partName(part)}的客户`} /> : <CustomerRows rows={rows} today={today} onOpen={open} briefOf={briefOf} />}
      <View>{contacting && <WinBackSheet customerId={contacting.customerId} name={contacting.name} today={today} onDone={(isDone) => settle(contacting.customerId, isDone)} onClose={() => setContacting(null)} />}</View>
    </Page>
  );
}
