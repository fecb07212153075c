export type TextSize = 'normal' | 'large' | 'larger';

/** WeChat's own standard is 16 px, 17 on some phones; its slider goes to 24 and beyond. */
const LARGE_PX = 18;
const LARGER_PX = 21;

/** @param px the size that the system draws body text in */
export function textSizeFor(px: number): TextSize {
  if (px >= LARGER_PX) return 'larger';
  return px >= LARGE_PX ? 'large' : 'normal';
}
