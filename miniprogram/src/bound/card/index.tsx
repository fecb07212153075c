import { useRouter } from '@tarojs/taro';
import type { CardId } from '@core/kernel/ids';
import { ReceivedCard } from '../../features/cards/received-card';
import { Page } from '../../shared/ui/page';

export default function CardPage() {
  const cardId = useRouter().params.k as CardId | undefined;
  return (
    <Page title="名片" root>
      <ReceivedCard cardId={cardId} />
    </Page>
  );
}
