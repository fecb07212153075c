import { flushSync } from 'react-dom';

/**
 * Draws in one go what changes in a component and in a store: React draws the change of a store at once, and that of a
 * component in a later turn. Not to be called while something is being drawn.
 */
export function drawTogether(change: () => void): void {
  flushSync(change);
}
