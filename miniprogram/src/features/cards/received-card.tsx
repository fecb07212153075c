import type { CardId } from '@core/kernel/ids';
import type { CardView } from '@core/merchants/merchants.contract';
import { useState } from 'react';
import { isMember } from '../../shared/cloud/callers';
import { openSession, useSession, type Session } from '../../shared/cloud/session';
import { useAction } from '../../shared/cloud/use-action';
import { restartAt } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Skeleton } from '../../shared/ui/skeleton';
import { AskForReminder } from './ask-for-reminder';
import { CardOffer } from './card-offer';

const goHome = () => restartAt('mine');
const goToShop = () => restartAt('today');

/** What somebody sees who taps a card in the chat: whose it is, what it gives, and one button. */
export function ReceivedCard({ cardId }: { cardId: CardId | undefined }) {
  const { known, refusal: sessionRefusal, callers } = useSession();
  const opened = useAction('cards.open', { cardId: cardId as CardId }, { enabled: cardId !== undefined });
  /** The card as it was when it was accepted: from then on the server calls it used. */
  const [accepted, setAccepted] = useState<CardView | null>(null);

  if (cardId === undefined) return <EmptyState title="名片打不开" brief="链接不完整，请让商家重新发一张" />;
  if (accepted) return <AskForReminder card={accepted} onSettled={goHome} />;
  if (opened.refusal && !opened.value) {
    return opened.refusal.code === 'CARD_NOT_FOUND' || opened.refusal.code === 'INPUT_INVALID' ? (
      <EmptyState title="名片无效" brief="可能已经被收回了，请让商家重新发一张" />
    ) : (
      <ErrorState code={opened.refusal.code} onRetry={() => void opened.refresh()} />
    );
  }
  const card = opened.value;
  if (!card || (!known && !sessionRefusal)) return <Skeleton rows={5} avatar={false} />;
  if (card.mine) return <AlreadyMine card={card} callers={callers} />;
  if (card.state === 'used') return <EmptyState title="名片已经用过了" brief="每张名片只能用一次，请让商家重新发一张" />;
  if (card.state === 'expired') return <EmptyState title="名片过期了" brief="名片 14 天内有效，请让商家重新发一张" />;
  if (callers.some((caller) => isMember(caller) && caller.merchantName === card.merchantName)) {
    return <EmptyState title="这是你店里发出的名片" brief="自己点开不会用掉它。要等收到的人点开并确认" action={<Button onClick={goToShop}>回到店里</Button>} />;
  }
  return (
    <CardOffer
      cardId={cardId}
      card={card}
      onAccepted={(role) => {
        if (role === 'owner' || role === 'assistant') goToShop();
        else if (card.templates.reorder === undefined) goHome();
        else setAccepted(card);
      }}
    />
  );
}

/** A card that this person accepted before, found again in the chat. */
function AlreadyMine({ card, callers }: { card: CardView; callers: Session['callers'] }) {
  const assistant = card.kind === 'assistant';
  const goOn = async () => {
    const own = callers.find((caller) => caller.merchantName === card.merchantName && isMember(caller) === assistant);
    await openSession(own?.callerId);
    if (assistant) goToShop();
    else goHome();
  };
  return (
    <EmptyState
      title={assistant ? `你已经是${card.merchantName}的助理` : `您已经和${card.merchantName}绑定了`}
      brief={assistant ? '直接进店就行' : '订单和提醒都在这里'}
      action={<Button onClick={() => void goOn()}>{assistant ? '进店' : '看我的订单'}</Button>}
    />
  );
}
