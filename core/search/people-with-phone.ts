import { normalizePhone } from '../customers/phone';
import type { IndexedPerson } from './indexed-person';
import type { SearchIndex } from './search-index';

const MOST = 10;

/** Who is kept with this phone, however it is typed: several people may share one. Nobody while it is no phone yet. */
export function peopleWithPhone(index: SearchIndex, typed: string): IndexedPerson[] {
  const phone = normalizePhone(typed);
  if (!phone.ok) return [];
  return index.rows.filter((row) => row.phone === phone.value).slice(0, MOST).map((row) => row.person);
}
