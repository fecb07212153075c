import { View } from '@tarojs/components';
import { channelsInUse } from '@core/profile/channels';
import { useMemo } from 'react';
import { usePeopleStore } from '../../shared/people/people-store';
import { CellGroup } from '../../shared/ui/cell';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { placesInUse } from './places-in-use';

/** As many characters as are kept of where an address begins. */
const LONGEST_PLACE = 12;
const LONGEST_SOURCE = 20;

/** Where people live: the places that most of them have, or one that is typed. */
export function PlaceFields({ holds, onChange }: { holds: string; onChange: (holds: string) => void }) {
  const rows = usePeopleStore((state) => state.index.rows);
  const places = useMemo(() => placesInUse(rows.map(({ person }) => person.place)), [rows]);
  return <ChosenOrTyped label="地址里有" value={holds} choices={places} maxLength={LONGEST_PLACE} placeholder="比如 昆山" onChange={onChange} />;
}

/** How people were met: the channels in use, or one that is typed. */
export function SourceFields({ is, onChange }: { is: string; onChange: (is: string) => void }) {
  const rows = usePeopleStore((state) => state.index.rows);
  const channels = useMemo(() => channelsInUse(rows.map(({ person }) => person.source), ''), [rows]);
  return <ChosenOrTyped label="来源是" value={is} choices={channels} maxLength={LONGEST_SOURCE} placeholder="比如 小红书" onChange={onChange} />;
}

interface ChosenOrTypedProps {
  label: string;
  value: string;
  choices: readonly string[];
  maxLength: number;
  placeholder: string;
  onChange: (value: string) => void;
}

function ChosenOrTyped({ label, value, choices, maxLength, placeholder, onChange }: ChosenOrTypedProps) {
  return (
    <View>
      <ChipRow>{choices.map((choice) => <Chip key={choice} selected={choice === value} onClick={() => onChange(choice)}>{choice}</Chip>)}</ChipRow>
      <CellGroup>
        <Field label={label} value={value} onChange={onChange} maxLength={maxLength} placeholder={placeholder} />
      </CellGroup>
    </View>
  );
}
