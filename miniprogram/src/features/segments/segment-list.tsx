import { View } from '@tarojs/components';
import type { Segment } from '@core/segments/segment';
import { useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { SegmentEditor } from './segment-editor';
import { conditionText } from './segment-words';
import { useCounts } from './use-counts';

/** The shop's saved filters, each with how many customers are in it now. */
export function SegmentList() {
  const { value, refusal, loading, refresh } = useAction('segments.list', {});
  const catalogue = useAction('merchants.catalogue', {}).value;
  const [open, setOpen] = useState<Segment | 'new' | null>(null);
  const segments = value?.segments ?? [];
  const counts = useCounts(segments.map(({ condition }) => condition));
  const book = catalogue ?? { tags: [], products: [] };
  if (open !== null) return <SegmentEditor segment={open === 'new' ? null : open} plans={value?.plans.filter((plan) => open !== 'new' && plan.segmentId === open.segmentId) ?? []} book={book} onClose={() => setOpen(null)} onAgain={() => setOpen(open)} />;
  return (
    <Page title="分群" footer={<Button onClick={() => setOpen('new')}>新建分群</Button>}>
      {refusal && <ErrorState code={refusal.code} inline={value !== undefined} onRetry={() => void refresh()} />}
      {loading && <Skeleton rows={4} />}
      {value && segments.length === 0 && <EmptyState title="还没有分群" brief="把常找的人存成一个分群，比如「买过面膜，60 天没再买」，人数会一直是最新的" />}
      <View>
        {segments.length > 0 && (
          <CellGroup note="在客户列表点「筛选」就能按分群看">
            {segments.map((segment, at) => (
              <Cell key={segment.segmentId} title={segment.name} brief={[catalogue && conditionText(segment.condition, catalogue), plansText(value?.plans.filter((plan) => plan.segmentId === segment.segmentId).length ?? 0)].filter(Boolean).join(' · ')} end={counts ? `${counts[at] ?? 0} 人` : ''} arrow onClick={() => setOpen(segment)} />
            ))}
          </CellGroup>
        )}
      </View>
    </Page>
  );
}

function plansText(count: number): string {
  return count === 0 ? '' : `${count} 个提醒`;
}
