import { View } from '@tarojs/components';
import type { Catalogue } from '@core/merchants/merchants.contract';
import { MOST_TESTS, type Clause, type Condition, type Group } from '@core/segments/condition';
import { useState } from 'react';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Icon } from '../../shared/ui/icon';
import { Segments } from '../../shared/ui/segments';
import { ClauseCell } from './clause-cell';
import { ClauseSheet } from './clause-sheet';
import { withClause, withGroup, withoutClause, type Place } from './condition-edit';
import { useCounts } from './use-counts';

const JOINS = [
  { key: 'all' as const, label: '同时满足' },
  { key: 'any' as const, label: '满足一条就行' },
];

export interface ConditionEditorProps {
  condition: Condition;
  book: Pick<Catalogue, 'tags' | 'products'>;
  /** The id by which a clause that is begun is kept meanwhile. */
  draftOf: string;
  onChange: (condition: Condition) => void;
}

/** A condition put together clause by clause, and group by group, each with how many people it is true of by itself. */
export function ConditionEditor({ condition, book, draftOf, onChange }: ConditionEditorProps) {
  const [open, setOpen] = useState<{ place: Place; clause: Clause | null } | null>(null);
  const clauses = condition.of.flatMap((one) => ('join' in one ? one.of : [one]));
  const counts = useCounts(clauses.map((one) => ({ join: 'all', of: [one] })));
  const countOf = (clause: Clause) => counts?.[clauses.indexOf(clause)];
  const lineOf = (clause: Clause, place: Place) => (
    <ClauseCell key={JSON.stringify(place)} clause={clause} book={book} count={countOf(clause)} onOpen={() => setOpen({ place, clause })} onDrop={() => onChange(withoutClause(condition, place))} />
  );
  const groups = condition.of.flatMap((one, group) => ('join' in one ? [{ one, group }] : []));
  return (
    <View>
      <CellGroup>
        {clauses.length > 0 && <Segments options={JOINS} selected={condition.join} onSelect={(join) => onChange({ ...condition, join })} />}
        {condition.of.map((one, at) => ('join' in one ? null : lineOf(one, { group: null, at })))}
        {condition.of.length < MOST_TESTS && <Cell start={<Icon name="plus" size={18} />} title="加一条" onClick={() => setOpen({ place: { group: null, at: null }, clause: null })} />}
      </CellGroup>
      {groups.map(({ one, group }, index) => (
        <CellGroup key={group} title={groups.length > 1 ? `第 ${index + 1} 组` : '这一组'}>
          <Segments options={JOINS} selected={one.join} onSelect={(join) => onChange(withGroup(condition, group, { ...one, join }))} />
          {one.of.map((clause, at) => lineOf(clause, { group, at }))}
          {one.of.length < MOST_TESTS && <Cell start={<Icon name="plus" size={18} />} title="这一组再加一条" onClick={() => setOpen({ place: { group, at: null }, clause: null })} />}
        </CellGroup>
      ))}
      <View>
        {clauses.length > 0 && condition.of.length < MOST_TESTS && (
          <CellGroup>
            <Cell start={<Icon name="plus" size={18} />} title="加一组" brief={groupHint(condition)} onClick={() => setOpen({ place: { group: condition.of.length, at: null }, clause: null })} />
          </CellGroup>
        )}
      </View>
      <View>{open && <ClauseSheet book={book} draftName={`clause.${draftOf}.${JSON.stringify(open.place)}`} clause={open.clause} onDone={(clause) => onChange(withClause(condition, open.place, clause))} onClose={() => setOpen(null)} />}</View>
    </View>
  );
}

function groupHint({ join }: Pick<Group, 'join'>): string {
  return join === 'all' ? '组里满足一条就行，比如 来自抖音或小红书' : '组里要同时满足，比如 干皮并且买过三次';
}
