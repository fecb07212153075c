import { useAction } from '../../shared/cloud/use-action';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { MemberGate } from '../session/member-gate';
import { PasteBox } from './paste-box';
import { PasteCards } from './paste-cards';
import { usePaste } from './use-paste';

/** One box takes a chat text; each person found in it becomes a card to save or skip. */
export function PasteScreen() {
  const paste = usePaste();
  const products = useAction('merchants.catalogue', {}).value?.products;
  if (paste.cards === null) return <MemberGate><PasteBox paste={paste} /></MemberGate>;
  if (!products) return <Page title="粘贴聊天"><Skeleton /></Page>;
  return <PasteCards cards={paste.cards} leftOut={paste.leftOut} products={products} onSettle={paste.settle} onBack={paste.back} onAnew={paste.startAnew} />;
}
