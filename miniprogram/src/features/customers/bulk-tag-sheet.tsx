import type { CustomerId } from '@core/kernel/ids';
import type { TagView } from '@core/merchants/merchants.contract';
import { useState } from 'react';
import { makeId } from '../../shared/cloud/new-id';
import { useCommand } from '../../shared/cloud/use-command';
import { Button } from '../../shared/ui/button';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { SegmentedFilter } from '../../shared/ui/segmented-filter';
import { Sheet } from '../../shared/ui/sheet';

const NAME_LENGTH = 12;
/** As many as one call takes. */
const SLICE = 40;
const WAYS = [
  { key: 'add' as const, label: '加上' },
  { key: 'remove' as const, label: '去掉' },
];

export interface BulkTagSheetProps {
  customerIds: readonly CustomerId[];
  book: readonly TagView[];
  onDone: () => void;
  onClose: () => void;
}

/** One tag for many customers, or off them, a slice at a time. Mounted when it opens. */
export function BulkTagSheet({ customerIds, book, onDone, onClose }: BulkTagSheetProps) {
  const [way, setWay] = useState<'add' | 'remove'>('add');
  const [typed, setTyped] = useState('');
  const [tag, setTag] = useState<TagView | null>(null);
  const [done, setDone] = useState(0);
  const [busy, setBusy] = useState(false);
  const command = useCommand('tags.ofMany', ['customers.list', 'customers.get', 'merchants.catalogue']);
  const name = typed.trim();
  const chosen = way === 'add' && name !== '' ? (book.find((known) => known.name === name) ?? null) : tag;
  const ready = chosen !== null || (way === 'add' && name !== '');

  const run = async () => {
    const { tagId, name: called } = chosen ?? { tagId: makeId('tag'), name };
    setBusy(true);
    for (let start = 0; start < customerIds.length; start += SLICE) {
      const answer = await command.run({ customerIds: customerIds.slice(start, start + SLICE), tagId, name: called, held: way === 'add' });
      if (!answer.ok) {
        setBusy(false);
        return showRefusal(answer.code);
      }
      setDone(Math.min(customerIds.length, start + SLICE));
    }
    showDone(way === 'add' ? `已加「${called}」` : `已去掉「${called}」`);
    onDone();
  };

  return (
    <Sheet open title={`${customerIds.length} 位客户的标签`} onClose={onClose} footer={<Button disabled={!ready} loading={busy} onClick={() => void run()}>{busy ? `${done}/${customerIds.length}` : '完成'}</Button>}>
      <SegmentedFilter options={WAYS} selected={way} onSelect={setWay} />
      <ChipRow>
        {book.filter((one) => !one.leaving && !one.rule).map((one) => (
          <Chip key={one.tagId} selected={one.tagId === chosen?.tagId} onClick={() => setTag(one)}>{one.name}</Chip>
        ))}
      </ChipRow>
      {way === 'add' && <Field label="新标签" value={typed} onChange={setTyped} placeholder="最多 12 个字" maxLength={NAME_LENGTH} />}
    </Sheet>
  );
}
