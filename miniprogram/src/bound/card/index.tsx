import { ReceivedCard } from '../../features/cards/received-card';
import { usePageQuery } from '../../shared/routes/open-page';
import { Page } from '../../shared/ui/page';

export default function CardPage() {
  const cardId = usePageQuery('card').k;
  return (
    <Page title="名片" root>
      <ReceivedCard cardId={cardId} />
    </Page>
  );
}
