import { View } from '@tarojs/components';
import { fen, type Fen } from '@core/kernel/money';
import type { Test } from '@core/segments/condition';
import { useState } from 'react';
import { CellGroup } from '../../shared/ui/cell';
import { SwitchCell } from '../../shared/ui/switch-cell';
import { NumberLine } from './number-line';
import { YuanField } from './yuan-field';

type Ranged = Extract<Test, { test: 'spend' | 'orders' }>;

export interface RangeFieldsProps {
  test: Ranged;
  onChange: (test: Test) => void;
  onReadable: (readable: boolean) => void;
}

/** From how much to how much: of what was spent in all, or of how often. */
export function RangeFields({ test, onChange, onReadable }: RangeFieldsProps) {
  return test.test === 'spend' ? <SpendFields test={test} onChange={onChange} onReadable={onReadable} /> : <OrdersFields test={test} onChange={onChange} />;
}

function SpendFields({ test, onChange, onReadable }: RangeFieldsProps & { test: Extract<Test, { test: 'spend' }> }) {
  const [unread, setUnread] = useState<readonly string[]>([]);
  const tell = (field: string, readable: boolean) => {
    const next = readable ? unread.filter((one) => one !== field) : [...unread, field];
    setUnread(next);
    onReadable(next.length === 0);
  };
  const { atLeastFen, atMostFen } = test;
  const change = (least: Fen, most: Fen | undefined) => onChange({ test: 'spend', atLeastFen: least, ...(most !== undefined && { atMostFen: most }) });
  return (
    <View>
      <YuanField label="至少" amount={atLeastFen > 0 ? atLeastFen : undefined} placeholder="不限" onChange={(amount, readable) => {
        tell('least', readable);
        change(amount ?? fen(0), atMostFen);
      }} />
      <YuanField label="最多" amount={atMostFen} placeholder="不限" onChange={(amount, readable) => {
        tell('most', readable);
        change(atLeastFen, amount);
      }} />
    </View>
  );
}

function OrdersFields({ test: { atLeast, atMost }, onChange }: { test: Extract<Test, { test: 'orders' }>; onChange: (test: Test) => void }) {
  return (
    <View>
      <NumberLine label="至少买过几次" value={atLeast} onChange={(next) => onChange({ test: 'orders', atLeast: next, ...(atMost !== undefined && { atMost }) })} min={0} />
      <CellGroup>
        <SwitchCell title="也有上限" on={atMost !== undefined} onChange={(on) => onChange({ test: 'orders', atLeast, ...(on && { atMost: Math.max(1, atLeast) }) })} />
      </CellGroup>
      <View>
        {atMost !== undefined && <NumberLine label="最多买过几次" value={atMost} onChange={(next) => onChange({ test: 'orders', atLeast, atMost: next })} min={0} />}
      </View>
    </View>
  );
}
