import type { CustomerId } from '@core/kernel/ids';
import { peopleWithPhone } from '@core/search/known-people';
import { rowOfPerson } from '@core/search/person-row';
import { useMemo } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { usePeople } from '../../shared/people/use-people';
import { useSettled } from '../../shared/ui/use-settled';
import { KnownAlready, type KnownAlreadyProps } from './known-already';

/** Fewer digits say nothing yet: the shortest landline has seven. */
const ENOUGH_DIGITS = 7;

/** Who is kept with this phone already, while it is typed: several people may share one, so it only says so. */
export function SamePhone({ phone, except, ...leaving }: { phone: string; except: CustomerId } & Pick<KnownAlreadyProps, 'keepsForm' | 'onInstead'>) {
  const settled = useSettled(phone.trim());
  const enough = settled.replace(/\D/g, '').length >= ENOUGH_DIGITS && settled === phone.trim();
  const people = usePeople();
  const { value } = useAction('customers.findByPhone', { phone: settled }, { enabled: enough && people === null });
  const found = useMemo(() => (enough && people ? peopleWithPhone(people, settled).map(rowOfPerson) : undefined), [enough, people, settled]);
  return <KnownAlready {...leaving} title="这个号码已经有人在用" rows={enough ? (found ?? value?.rows ?? []).filter((row) => row.customerId !== except) : []} />;
}
