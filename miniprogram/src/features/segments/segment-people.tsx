import { displayName } from '@core/customers/customer';
import { meeting, type Condition } from '@core/segments/condition';
import type { Segment } from '@core/segments/segment';
import { useMemo } from 'react';
import { useMay } from '../../shared/cloud/session';
import { useToday } from '../../shared/cloud/use-today';
import { usePeople } from '../../shared/people/use-people';
import { showTab } from '../../shared/routes/open-page';
import { copyShown } from '../../shared/ui/copy-text';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { EVERYBODY, showInList } from '../customers/list-filter';

const NAMED = 3;

/** Who a condition is true of now: how many, the first names, and the ways to them. @param segment null until it is saved */
export function SegmentPeople({ condition, segment }: { condition: Condition; segment: Segment | null }) {
  const people = usePeople();
  const mayTakeOut = useMay()('exports.write');
  const today = useToday();
  const asked = JSON.stringify(condition);
  const found = useMemo(() => {
    const isIn = meeting(condition, today);
    return people && people.rows.filter(({ person }) => isIn(person)).map(({ person }) => displayName(person));
  }, [people, asked, today]);
  if (!found || condition.of.length === 0) return null;
  const names = found.slice(0, NAMED).join('、') + (found.length > NAMED ? ' 等' : '');
  const open = () => {
    if (segment === null) return;
    showInList({ ...EVERYBODY, segment });
    void showTab('customers');
  };
  return (
    <CellGroup>
      <Cell title={`现在有 ${found.length} 位客户符合`} brief={names || '有人符合时会自己算进来'} arrow={segment !== null && found.length > 0} onClick={segment !== null && found.length > 0 ? open : undefined} />
      {found.length > 0 && mayTakeOut && <Cell title="复制名字" brief="一行一个，群发时照着选人" onClick={() => void copyShown(found.join('\n'))} />}
    </CellGroup>
  );
}
