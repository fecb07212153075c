import { View } from '@tarojs/components';
import type { ProductView } from '@core/merchants/merchants.contract';
import { showTab, openPage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { Page } from '../../shared/ui/page';
import { PasteCard } from './paste-card';
import styles from './paste-cards.module.scss';
import type { CardState, PastedCard } from './use-paste';

export interface PasteCardsProps {
  cards: readonly PastedCard[];
  leftOut: number;
  products: readonly ProductView[];
  onSettle: (index: number, state: CardState) => void;
  onBack: () => void;
  onAnew: () => void;
}

/** The people of the text, one card each. */
export function PasteCards({ cards, leftOut, products, onSettle, onBack, onAnew }: PasteCardsProps) {
  const open = cards.filter(({ state }) => state.kind === 'open').length;
  const [only] = cards;
  const isOver = open === 0;
  return (
    <Page title="粘贴聊天" footer={isOver ? <Over only={cards.length === 1 ? only : undefined} onAnew={onAnew} /> : undefined}>
      <View className={styles.head}>
        <View className={styles.count}>{cards.length === 1 ? '认出 1 位，核对一下' : `认出 ${cards.length} 位，还剩 ${open} 位`}</View>
        {!isOver && <View className={styles.back} hoverClass={styles.pressed} aria-role="button" onClick={onBack}>改原文</View>}
      </View>
      {cards.map((card, index) => (
        <PasteCard key={`${index}.${card.person.raw.length}`} card={card} products={products} onSettle={(state) => onSettle(index, state)} />
      ))}
      {leftOut > 0 && <View className={styles.left}>一次最多 50 位，后面还有 {leftOut} 位，存完这些再贴一次</View>}
    </Page>
  );
}

function Over({ only, onAnew }: { only: PastedCard | undefined; onAnew: () => void }) {
  const saved = only?.state.kind === 'saved' ? only.state.customerId : null;
  return (
    <View className={styles.footer}>
      <View className={styles.button}><Button kind="plain" onClick={onAnew}>再贴一段</Button></View>
      <View className={styles.button}>
        {saved ? <Button onClick={() => openPage('customer', { id: saved })}>看看这位客户</Button> : <Button onClick={() => void showTab('customers')}>去客户列表</Button>}
      </View>
    </View>
  );
}
