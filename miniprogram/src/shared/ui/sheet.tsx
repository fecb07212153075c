import { ScrollView, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import { DraftLine } from '../drafts/draft-line';
import type { DraftState } from '../drafts/use-draft';
import { showToast } from './feedback';
import { Icon } from './icon';
import styles from './sheet.module.scss';

export interface SheetProps {
  open: boolean;
  title: string;
  onClose: () => void;
  /** Buttons below the scrolling part. */
  footer?: ReactNode;
  /** Of a sheet in which something is typed: closing it keeps what is not saved, see {@link useDraft}. */
  draft?: DraftState;
  children: ReactNode;
}

/** A panel from the bottom edge. Closed by its cross or by a tap beside it. */
export function Sheet({ open, title, onClose, footer, draft, children }: SheetProps) {
  if (!open) return null;
  const close = () => {
    if (draft?.touched && draft.unkept) return void askToLose().then((lose) => lose && onClose());
    if (draft?.touched) showToast('没存的先留着了');
    onClose();
  };
  return (
    <View className={styles.cover}>
      <View className={styles.shade} catchMove onClick={close} />
      <View className={styles.panel} aria-role="dialog">
        <View className={styles.head}>
          <View className={styles.title}>{title}</View>
          <View className={styles.close} aria-label="关闭" onClick={close}>
            <Icon name="close" />
          </View>
        </View>
        <ScrollView className={styles.body} scrollY enhanced>
          <View className={styles.inside}>
            <View>{draft && <DraftLine draft={draft} />}</View>
            {children}
          </View>
        </ScrollView>
        {footer && <View className={styles.footer}>{footer}</View>}
      </View>
    </View>
  );
}

async function askToLose(): Promise<boolean> {
  return (await Taro.showModal({ content: '手机里放不下了，关掉就没了。确定关掉吗？' })).confirm;
}
