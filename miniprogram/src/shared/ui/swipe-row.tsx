import { View, type BaseEventOrig, type ITouchEvent } from '@tarojs/components';
import { useRef, useState, type ReactNode } from 'react';
import { swipeBetween, type Point } from './swipe';
import styles from './swipe-row.module.scss';

export interface SwipeAction {
  label: string;
  tone: 'accent' | 'amber' | 'danger';
  onClick: () => void;
}

/** Of one action, in px; the style sheet has it too. */
const ACTION_WIDTH = 76;

/** Closes the row that is open: there is one at most. */
let closeOpenRow: (() => void) | null = null;

/**
 * A row with actions behind its right edge, for the finger that knows them. Each must be in reach without a swipe as well.
 * It moves when the finger leaves, not with it: following it would be a setData for every step.
 */
export function SwipeRow({ actions, children }: { actions: readonly SwipeAction[]; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const from = useRef<Point | null>(null);
  const close = () => {
    setOpen(false);
    closeOpenRow = null;
  };
  const show = () => {
    closeOpenRow?.();
    closeOpenRow = close;
    setOpen(true);
  };
  const end = (event: BaseEventOrig) => {
    const way = from.current && swipeBetween(from.current, pointOf(event));
    from.current = null;
    if (way === 'left' && !open) show();
    if (way === 'right' && open) close();
  };
  return (
    <View className={styles.frame}>
      {open && (
        <View className={styles.actions}>
          {actions.map(({ label, tone, onClick }) => (
            <View
              key={label}
              className={`${styles.action} ${styles[tone]}`}
              hoverClass={styles.pressed}
              aria-role="button"
              onClick={() => {
                close();
                onClick();
              }}
            >
              {label}
            </View>
          ))}
        </View>
      )}
      <View
        className={styles.front}
        style={{ transform: `translateX(${open ? -actions.length * ACTION_WIDTH : 0}px)` }}
        onTouchStart={(event) => {
          from.current = pointOf(event);
        }}
        onTouchEnd={end}
      >
        {children}
        {open && <View className={styles.cover} aria-role="button" aria-label="收起" onClick={close} />}
      </View>
    </View>
  );
}

function pointOf(event: BaseEventOrig): Point {
  const { changedTouches, touches } = event as ITouchEvent;
  const touch = changedTouches[0] ?? touches[0];
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
}
