import { View } from '@tarojs/components';
import { displayName } from '@core/customers/customer';
import type { CustomerId } from '@core/kernel/ids';
import type { TagView } from '@core/merchants/merchants.contract';
import { maskPhone } from '@core/customers/phone';
import { searchPeople } from '@core/search/search-people';
import { useMemo, useState } from 'react';
import { usePeople } from '../../shared/people/use-people';
import { Avatar } from '../../shared/ui/avatar';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { EmptyState } from '../../shared/ui/empty-state';
import { SearchBar } from '../../shared/ui/search-bar';
import { Sheet } from '../../shared/ui/sheet';
import { Skeleton } from '../../shared/ui/skeleton';
import styles from './profile.module.scss';

const SHOWN = 20;
const NO_TAGS: readonly TagView[] = [];

export interface PersonPickerProps {
  title: string;
  /** Who is not to be chosen: the customer in question. */
  except: CustomerId;
  onPick: (person: { customerId: CustomerId; name: string }) => void;
  onClose: () => void;
}

/** Finds somebody among the customers that the phone knows. Mounted when it opens. */
export function PersonPicker({ title, except, onPick, onClose }: PersonPickerProps) {
  const [text, setText] = useState('');
  const people = usePeople();
  const found = useMemo(() => {
    if (people === null) return undefined;
    const persons = text.trim() === '' ? people.rows.map((row) => row.person) : searchPeople(people, text, NO_TAGS, SHOWN + 1).hits.map((hit) => hit.person);
    return persons.filter(({ customerId }) => customerId !== except).slice(0, SHOWN);
  }, [people, text, except]);
  return (
    <Sheet open title={title} onClose={onClose}>
      <View className={styles.search}>
        <SearchBar value={text} onChange={setText} placeholder="姓名、拼音、手机尾号、备注" />
      </View>
      {found === undefined && <Skeleton rows={4} />}
      {found?.length === 0 && <EmptyState title={text.trim() === '' ? '还没有别的客户' : '没找到'} brief="先把她记成客户，再来选" />}
      {found && found.length > 0 && (
        <CellGroup>
          {found.map((person) => {
            const name = displayName(person);
            return <Cell key={person.customerId} start={<Avatar id={person.customerId} name={name} size={36} />} title={name} brief={[person.phone ? maskPhone(person.phone) : '', person.remark].filter(Boolean).join(' · ')} onClick={() => onPick({ customerId: person.customerId, name })} />;
          })}
        </CellGroup>
      )}
    </Sheet>
  );
}
