import { useDraft } from '../../shared/drafts/use-draft';
import { Button } from '../../shared/ui/button';
import { Sheet } from '../../shared/ui/sheet';
import { TextBox } from '../../shared/ui/text-box';

/** One remark, to be written so that nobody can mistake it. */
export function RemarkSheet({ line, pending, onMend, onClose }: { line: string; pending: boolean; onMend: (mended: string) => void; onClose: () => void }) {
  const draft = useDraft(`remark.${line}`, () => ({ text: line }), { place: 'memory' });
  const { text } = draft.entry;
  const unchanged = text.trim() === '' || text.trim() === line;
  const footer = <Button disabled={unchanged} loading={pending} onClick={() => onMend(text.trim().replace(/\s+/g, ' '))}>改好，重新识别</Button>;
  return (
    <Sheet open title="改这一行" draft={draft} onClose={onClose} footer={footer}>
      <TextBox value={text} onChange={(typed) => draft.change({ text: typed })} lines={3} placeholder="名字写最前面，后面用空格隔开" label="这条备注" focus />
    </Sheet>
  );
}
