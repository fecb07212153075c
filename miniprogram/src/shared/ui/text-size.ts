import { systemTextPx } from './system-text-px';
import { textSizeFor, type TextSize } from './text-size-for';

let known: TextSize | undefined;

/** The text size that the person has set, read once: a change counts from the next start, as in WeChat itself. */
export function textSize(): TextSize {
  known ??= textSizeFor(systemTextPx());
  return known;
}
