import { View } from '@tarojs/components';
import { create } from 'zustand';
import { useWhileShown } from '../cloud/use-while-shown';
import { touchBack } from './feedback';
import styles from './undo-bar.module.scss';

const SHOWN_FOR_MS = 5_000;

interface Undoable {
  text: string;
  undo: () => void;
}

const useUndoable = create<{ current: Undoable | null }>()(() => ({ current: null }));

/**
 * "已完成 · 撤销" for five seconds; a newer one takes the place of an older.
 * @returns takes it away early, for a change that did not come about.
 */
export function showUndo(text: string, undo: () => void): () => void {
  const shown: Undoable = { text, undo };
  touchBack();
  useUndoable.setState({ current: shown });
  setTimeout(() => hide(shown), SHOWN_FOR_MS);
  return () => hide(shown);
}

/** Whether the bar lies over the foot of the page now. */
export function useUndoShown(): boolean {
  return useWhileShown(useUndoable, (state) => state.current !== null);
}

function hide(shown: Undoable): void {
  useUndoable.setState((state) => (state.current === shown ? { current: null } : state));
}

/** Drawn by every {@link Page}. */
export function UndoBar({ raised }: { raised: boolean }) {
  const current = useWhileShown(useUndoable, (state) => state.current);
  if (!current) return null;
  return (
    <View className={`${styles.bar} ${raised ? styles.raised : ''}`}>
      <View className={styles.text}>{current.text}</View>
      <View
        className={styles.undo}
        hoverClass={styles.pressed}
        onClick={() => {
          useUndoable.setState({ current: null });
          current.undo();
        }}
      >
        撤销
      </View>
    </View>
  );
}
