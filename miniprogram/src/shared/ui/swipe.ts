export interface Point {
  x: number;
  y: number;
}

/** Shorter ones are taps of an unsteady finger. */
const LEAST_PX = 36;
/** How much longer than high a swipe is, so that scrolling is none. */
const FLATNESS = 1.5;

/** Which way a finger went sideways between touching and leaving; null when it tapped or scrolled. */
export function swipeBetween(from: Point, to: Point): 'left' | 'right' | null {
  const across = to.x - from.x;
  if (Math.abs(across) < LEAST_PX || Math.abs(across) < FLATNESS * Math.abs(to.y - from.y)) return null;
  return across < 0 ? 'left' : 'right';
}
