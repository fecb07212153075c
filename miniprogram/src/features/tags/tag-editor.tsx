import { View } from '@tarojs/components';
import { TAG_COLOURS } from '@core/segments/tag-book';
import type { Catalogue, TagView } from '@core/merchants/merchants.contract';
import { useState } from 'react';
import { useMay } from '../../shared/cloud/session';
import { useCommand } from '../../shared/cloud/use-command';
import { DraftLine } from '../../shared/drafts/draft-line';
import { leaveUnsaved } from '../../shared/drafts/leave-unsaved';
import { useDraft } from '../../shared/drafts/use-draft';
import { fieldAtFault } from '../../shared/copy/fields';
import { refusalCopy } from '../../shared/copy/refusals';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { showDone, showRefusal, showToast } from '../../shared/ui/feedback';
import { Page } from '../../shared/ui/page';
import { DeleteTagSheet } from './delete-tag-sheet';
import { MergeTagSheet } from './merge-tag-sheet';
import { RuleFields } from './rule-fields';
import { tagColourName } from './tag-colours';
import styles from './tag-editor.module.scss';
import { groupsOf } from './tag-groups';

const NAME_LENGTH = 12;
const FIELDS = ['name', 'group'] as const;

export interface TagEditorProps {
  tag: TagView;
  /** Nobody has it yet, nor does the shop. */
  isNew: boolean;
  book: Pick<Catalogue, 'tags' | 'products'>;
  count: number;
  onClose: () => void;
  /** It was given up, and is wanted after all. */
  onAgain: () => void;
  /** Takes back the merge that has just been made of it. */
  onUndo: () => void;
}

/** One tag of the shop: its name, colour, group and rule; merged into another, or deleted. */
export function TagEditor({ tag, isNew, book, count, onClose, onAgain, onUndo }: TagEditorProps) {
  const draft = useDraft(`tag.${isNew ? 'new' : tag.tagId}`, () => ({ name: tag.name, colour: tag.colour ?? 'grey', group: tag.group ?? '', rule: tag.rule ?? null }));
  const { name, colour, group, rule } = draft.entry;
  const [errors, setErrors] = useState<{ name?: string; group?: string }>({});
  const [asking, setAsking] = useState<'merge' | 'delete' | null>(null);
  const [change, add] = [useCommand('tags.save', ['merchants.catalogue']), useCommand('tags.add', ['merchants.catalogue'])];
  const may = useMay();
  const changed = draft.touched;
  const groups = groupsOf(book.tags).flatMap((one) => (one.group === '' ? [] : one.group));

  const inGroup = (text: string) => {
    draft.change({ group: text });
    setErrors({ ...errors, group: undefined });
  };
  const save = async () => {
    if (rule?.of.length === 0) return showToast('自动打标签，先加一条：什么样的客户');
    const answer = await (isNew ? add : change).run({ tagId: tag.tagId, name, colour, group, rule });
    if (!answer.ok) {
      const field = fieldAtFault(answer.fields, FIELDS);
      return field ? setErrors({ [field]: refusalCopy[answer.code] }) : showRefusal(answer.code);
    }
    showDone(isNew ? '加好了' : '改好了');
    gone();
  };
  const gone = () => {
    draft.done();
    onClose();
  };
  const giveUp = () => leaveUnsaved(draft, onClose, onAgain);

  return (
    <Page title="标签" footer={<Button loading={change.pending || add.pending} onClick={() => void save()}>保存</Button>}>
      <View><DraftLine draft={draft} /></View>
      <CellGroup>
        <Field label="名称" value={name} onChange={(text) => {
          draft.change({ name: text });
          setErrors({ ...errors, name: undefined });
        }} maxLength={NAME_LENGTH} placeholder="比如 干皮、爱囤货" error={errors.name} />
        <Field label="分组" value={group} onChange={inGroup} maxLength={NAME_LENGTH} placeholder="比如 肤质" error={errors.group} />
      </CellGroup>
      <View>
        {groups.length > 0 && (
          <ChipRow>
            {groups.map((one) => <Chip key={one} selected={one === group} onClick={() => inGroup(one === group ? '' : one)}>{one}</Chip>)}
          </ChipRow>
        )}
      </View>
      <View className={styles.label}>颜色</View>
      <ChipRow>
        {TAG_COLOURS.map((key) => <Chip key={key} dot={key} selected={key === colour} onClick={() => draft.change({ colour: key })}>{tagColourName[key]}</Chip>)}
      </ChipRow>
      <RuleFields tagId={tag.tagId} rule={rule} held={tag.rule ? 0 : count} book={book} onChange={(next) => draft.change({ rule: next })} />
      <View>
        {!isNew && may('tags.leave') && (
          <CellGroup>
            <Cell title="合并到另一个标签" arrow onClick={() => setAsking('merge')} />
            <Cell title={<View className={styles.danger}>删除标签</View>} arrow onClick={() => setAsking('delete')} />
          </CellGroup>
        )}
      </View>
      <Button kind="text" onClick={giveUp}>{!changed ? '返回标签' : isNew ? '不加了' : '不改了'}</Button>
      <View>
        {asking === 'merge' && <MergeTagSheet tag={tag} book={book.tags} count={count} onDone={gone} onClose={() => setAsking(null)} onUndo={onUndo} />}
        {asking === 'delete' && <DeleteTagSheet tag={tag} book={book.tags} count={count} onDone={gone} onClose={() => setAsking(null)} />}
      </View>
    </Page>
  );
}
