import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { PrivacySheet } from '../privacy/privacy-sheet';
import { PageNav } from './page-nav';
import styles from './page.module.scss';
import { textSize } from './text-size';
import { UndoBar } from './undo-bar';

export interface PageProps {
  /** The same words as in the page's config; the browser build draws them itself. */
  title: string;
  /** One of the three pages with the tab bar. */
  tab?: boolean;
  /** A first page without a way back, such as the home of a customer. */
  root?: boolean;
  /** Buttons that stay at the bottom, above the home indicator. */
  footer?: ReactNode;
  /** Edge to edge, for pages that pad their own parts. */
  bare?: boolean;
  children: ReactNode;
}

/** Of tokens.scss. */
const TEXT_CLASS = { normal: '', large: 'textLarge', larger: 'textLarger' } as const;

/**
 * The frame of every page: title, padding, safe areas, the undo bar, WeChat's question about personal data. What comes and goes
 * has a View of its own, here and in pages: Taro sends all children of a View again when one of them leaves it.
 */
export function Page({ title, tab = false, root = tab, footer, bare = false, children }: PageProps) {
  return (
    <View className={`${TEXT_CLASS[textSize()]} ${styles.page} ${tab ? styles.tab : ''} ${tab && process.env.TARO_ENV === 'h5' ? styles.aboveTabs : ''} ${footer ? styles.withFooter : ''}`}>
      <PageNav title={title} root={root} />
      <View className={bare ? '' : styles.padded}>{children}</View>
      <View>{footer && <View className={styles.footer}>{footer}</View>}</View>
      <View>
        <UndoBar raised={Boolean(footer)} />
        <PrivacySheet />
      </View>
    </View>
  );
}
