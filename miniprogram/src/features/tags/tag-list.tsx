import { View } from '@tarojs/components';
import type { TagView } from '@core/merchants/merchants.contract';
import { useMemo, useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { makeId } from '../../shared/cloud/new-id';
import { usePeople } from '../../shared/people/use-people';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { RuleProgress } from '../segments/rule-progress';
import { conditionText } from '../segments/segment-words';
import { TagEditor } from './tag-editor';
import { groupsOf } from './tag-groups';
import { LeavingTagSheet } from './leaving-tag-sheet';
import { MergedTags } from './merged-tags';
import { TagMark } from './tag-mark';
import { useTagMergeUndo } from './use-tag-merge-undo';

/** The shop's tags by group, each with how many customers have it. */
export function TagList() {
  const { value, refusal, loading, refresh } = useAction('merchants.catalogue', {});
  const people = usePeople();
  const [open, setOpen] = useState<{ tag: TagView; isNew: boolean } | null>(null);
  const counts = useMemo(() => {
    const held = new Map<string, number>();
    for (const { person } of people?.rows ?? []) for (const tagId of person.tagIds) held.set(tagId, (held.get(tagId) ?? 0) + 1);
    return held;
  }, [people]);
  const undo = useTagMergeUndo();
  const tags = value?.tags ?? [];
  const groups = groupsOf(tags);
  const close = () => setOpen(null);
  if (open && !open.tag.leaving && value) return <TagEditor {...open} book={value} count={counts.get(open.tag.tagId) ?? 0} onClose={close} onAgain={() => setOpen(open)} onUndo={() => void undo.run(open.tag.tagId)} />;
  return (
    <Page title="标签" footer={value && <Button onClick={() => setOpen({ tag: { tagId: makeId('tag'), name: '' }, isNew: true })}>新建标签</Button>}>
      {refusal && <ErrorState code={refusal.code} inline={value !== undefined} onRetry={() => void refresh()} />}
      <RuleProgress sweep={value?.ruleSweep ?? null} title="正在给客户打标签" />
      {loading && <Skeleton rows={5} />}
      {value && tags.length === 0 && <EmptyState title="还没有标签" brief="在这里先建好，或在客户页点「＋ 标签」、在客户列表里多选后一起打" />}
      {groups.map(({ group, title, tags: some }) => (
        <CellGroup key={group} title={groups.length > 1 || group !== '' ? title : undefined}>
          {some.map((tag) => (
            <Cell
              key={tag.tagId}
              start={<TagMark colour={tag.colour ?? 'grey'} />}
              title={tag.name}
              brief={tag.leaving ? '还没处理完，点开继续' : tag.rule && value ? `自动：${conditionText(tag.rule, value)}` : undefined}
              end={people ? `${counts.get(tag.tagId) ?? 0} 人` : ''}
              arrow
              onClick={() => setOpen({ tag, isNew: false })}
            />
          ))}
        </CellGroup>
      ))}
      <View>{value && <MergedTags merges={value.tagMerges ?? []} book={tags} undo={undo} />}</View>
      <View>{open?.tag.leaving && <LeavingTagSheet tag={open.tag} leaving={open.tag.leaving} undo={undo} onClose={close} />}</View>
    </Page>
  );
}
