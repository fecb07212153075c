import { useSession } from '../../shared/cloud/session';
import { CardSheet } from './card-sheet';

const ASSISTANT = { kind: 'assistant' } as const;

/** The sheet that lets an assistant into the shop; the owner's only. */
export function InviteAssistant({ visible, onClose }: { visible: boolean; onClose: () => void }) {
  const { active } = useSession();
  return (
    <CardSheet
      whom={ASSISTANT}
      title="邀请助理"
      shareTitle={`邀请你加入「${active?.merchantName ?? '我的店'}」，一起管客户`}
      notes={['助理能看客户、记订单、处理今天的提醒', '看不到进价和毛利，要看得你来打开', '只能用一次，14 天内有效']}
      visible={visible}
      onClose={onClose}
    />
  );
}
