import { Image, View } from '@tarojs/components';
import type { CardFor } from '@core/merchants/merchants.contract';
import type { CallRefusal } from '../../shared/cloud/call';
import cover from '../../assets/card-cover.png';
import { refusalCopy } from '../../shared/copy/refusals';
import { Button } from '../../shared/ui/button';
import { Sheet } from '../../shared/ui/sheet';
import styles from './card-sheet.module.scss';
import { HandOver } from './hand-over';
import { useCardShare } from './use-card-share';
import { useIssuedCard } from './use-issued-card';

export interface CardSheetProps {
  /** Whom the card lets in. */
  whom: CardFor;
  title: string;
  /** The words on the card in the chat. */
  shareTitle: string;
  /** What happens when it is opened, a line each. */
  notes: readonly string[];
  visible: boolean;
  onClose: () => void;
}

/** Issues a single-use card and shows it as it will lie in the chat. */
export function CardSheet({ whom, title, shareTitle, notes, visible, onClose }: CardSheetProps) {
  const { path, refusal, retry } = useIssuedCard(whom, visible);
  useCardShare(path, shareTitle);
  return (
    <Sheet open={visible} title={title} onClose={onClose} footer={refusal ? <NotIssued refusal={refusal} onRetry={retry} /> : <HandOver path={path} />}>
      <View className={styles.chat}>
        <View className={styles.card}>
          <View className={styles.app}>
            <View className={styles.logo}>回</View>
            回客
          </View>
          <View className={styles.title}>{shareTitle}</View>
          <Image className={styles.cover} src={cover} mode="aspectFill" />
          <View className={styles.foot}>小程序</View>
        </View>
      </View>
      <View className={styles.notes}>
        {notes.map((note) => (
          <View key={note} className={styles.note}>{note}</View>
        ))}
      </View>
    </Sheet>
  );
}

function NotIssued({ refusal, onRetry }: { refusal: CallRefusal<'cards.issue'>; onRetry: () => void }) {
  return (
    <View>
      <View className={styles.refusal}>{refusalCopy[refusal]}</View>
      {refusal !== 'ALREADY_BOUND' && <Button kind="plain" onClick={onRetry}>再试一次</Button>}
    </View>
  );
}
