import { formOfAddress } from '../customers/customer';
import { normalizePhone } from '../customers/phone';
import { searchText } from '../customers/search-keys';
import type { IndexedPerson } from './indexed-person';
import type { SearchIndex, SearchRow } from './search-index';

const MOST = 10;
/** One character is no name yet. */
const SHORTEST_NAME = 2;

/** Who is kept with this phone, however it is typed: several people may share one. Nobody while it is no phone yet. */
export function peopleWithPhone(index: SearchIndex, typed: string): IndexedPerson[] {
  const phone = normalizePhone(typed);
  return phone.ok ? known(index, (row) => row.phone === phone.value) : [];
}

/** Who is called so already, by name or WeChat name, whatever is noted behind it ("陈姐 昆山"). */
export function peopleCalled(index: SearchIndex, typed: string): IndexedPerson[] {
  const called = searchText(formOfAddress(typed));
  if ([...called].length < SHORTEST_NAME) return [];
  return known(index, (row) => row.wechatName === called || (row.name.includes(called) && searchText(formOfAddress(row.person.name)) === called));
}

function known({ rows }: SearchIndex, isMeant: (row: SearchRow) => boolean): IndexedPerson[] {
  return rows.filter(isMeant).slice(0, MOST).map((row) => row.person);
}
