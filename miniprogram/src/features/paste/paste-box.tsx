import { Button } from '../../shared/ui/button';
import { Page } from '../../shared/ui/page';
import { TextBox } from '../../shared/ui/text-box';
import { TextExamples } from '../../shared/ui/text-examples';
import type { usePaste } from './use-paste';

const EXAMPLES = ['李雪 13712345678', '江苏省苏州市昆山市前进路5号3栋502', '面霜两瓶，面膜一盒'];

/** The one box. What is in it stays there until it has been saved. */
export function PasteBox({ paste: { text, type, read, readClipboard, pending, error } }: { paste: ReturnType<typeof usePaste> }) {
  const isEmpty = text.trim() === '';
  const footer = isEmpty
    ? <Button loading={pending} onClick={() => void readClipboard()}>从剪贴板粘贴</Button>
    : <Button loading={pending} onClick={() => void read(text)}>识别</Button>;
  const tools = (
    <>
      <Button kind="text" small onClick={() => void readClipboard()}>换成剪贴板的</Button>
      <Button kind="text" small onClick={() => type('')}>清空</Button>
    </>
  );
  return (
    <Page title="粘贴聊天" footer={footer}>
      <TextBox value={text} onChange={type} lines={10} placeholder="把聊天里的姓名、电话、地址、要买什么贴到这里，几个人一起贴也行" label="聊天内容" error={error} tools={isEmpty ? undefined : tools} />
      {isEmpty && <TextExamples lines={EXAMPLES} />}
    </Page>
  );
}
