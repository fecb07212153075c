import type { CustomerId } from '@core/kernel/ids';
import { peopleCalled } from '@core/search/known-people';
import { rowOfPerson } from '@core/search/person-row';
import { useMemo } from 'react';
import { usePeople } from '../../shared/people/use-people';
import { useSettled } from '../../shared/ui/use-settled';
import { KnownAlready, type KnownAlreadyProps } from './known-already';

/** Who is called so already, while the name of somebody new is typed: it may be the same person. As far as the phone knows its people. */
export function SameName({ name, except, ...leaving }: { name: string; except: CustomerId } & Pick<KnownAlreadyProps, 'keepsForm' | 'onInstead'>) {
  const settled = useSettled(name.trim());
  const people = usePeople();
  const rows = useMemo(() => (people ? peopleCalled(people, settled).map(rowOfPerson) : []), [people, settled]);
  return <KnownAlready {...leaving} title="已经有叫这个名字的，看看是不是同一位" rows={settled === name.trim() ? rows.filter((row) => row.customerId !== except) : []} />;
}
