import { View } from '@tarojs/components';
import { channelsInUse } from '@core/profile/channels';
import { useMemo, useState } from 'react';
import { usePeopleStore } from '../../shared/people/people-store';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import styles from './customer-form.module.scss';

const LONGEST = 20;

/** Where the customer comes from: the channels in use, the most used first, or one of one's own. */
export function SourceChoice({ source, onChange }: { source: string; onChange: (source: string) => void }) {
  const [writing, setWriting] = useState(false);
  const rows = usePeopleStore((state) => state.index.rows);
  const channels = useMemo(() => channelsInUse(rows.map(({ person }) => person.source), writing ? '' : source), [rows, source, writing]);
  return (
    <View>
      <View className={styles.source}>
        <View className={styles.label}>怎么认识的</View>
        <ChipRow>
          {channels.map((channel) => (
            <Chip
              key={channel}
              selected={source === channel}
              onClick={() => {
                setWriting(false);
                onChange(source === channel ? '' : channel);
              }}
            >
              {channel}
            </Chip>
          ))}
          <Chip selected={writing} onClick={() => setWriting(true)}>别的</Chip>
        </ChipRow>
      </View>
      {writing && <Field label="来源" value={source} onChange={onChange} placeholder="比如 宝妈群" maxLength={LONGEST} autoFocus />}
    </View>
  );
}
