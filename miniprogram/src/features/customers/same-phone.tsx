import { View } from '@tarojs/components';
import type { CustomerId } from '@core/kernel/ids';
import { rowOfPerson } from '@core/search/person-row';
import { peopleWithPhone } from '@core/search/people-with-phone';
import { useEffect, useMemo, useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { usePeople } from '../../shared/people/use-people';
import { replacePage } from '../../shared/routes/open-page';
import { Avatar } from '../../shared/ui/avatar';
import { StageBadge } from '../../shared/ui/stage-badge';
import styles from './same-phone.module.scss';

const PAUSE_MS = 300;
/** Fewer digits say nothing yet: the shortest landline has seven. */
const ENOUGH_DIGITS = 7;

/** Who is kept with this phone already, while it is typed: several people may share one, so it only says so. */
export function SamePhone({ phone, except }: { phone: string; except: CustomerId }) {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(phone.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [phone]);
  const enough = settled.replace(/\D/g, '').length >= ENOUGH_DIGITS && settled === phone.trim();
  const people = usePeople();
  const { value } = useAction('customers.findByPhone', { phone: settled }, { enabled: enough && people === null });
  const found = useMemo(() => (enough && people ? peopleWithPhone(people, settled).map(rowOfPerson) : undefined), [enough, people, settled]);
  const others = enough ? (found ?? value?.rows ?? []).filter((row) => row.customerId !== except) : [];
  if (others.length === 0) return null;
  return (
    <View className={styles.box}>
      <View className={styles.title}>这个号码已经有人在用</View>
      {others.map((row) => (
        <View key={row.customerId} className={styles.row} hoverClass={styles.pressed} aria-role="button" onClick={() => replacePage('customer', { id: row.customerId })}>
          <Avatar id={row.customerId} name={row.name} size={32} />
          <View className={styles.name}>{row.name}</View>
          <StageBadge stage={row.stage} />
          <View className={styles.open}>打开</View>
        </View>
      ))}
    </View>
  );
}
