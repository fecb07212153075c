import type { Page } from 'playwright-core';

/** The side of the square that a finger needs, in CSS pixels. */
export const LEAST_TARGET_PX = 44;

export interface TouchTarget {
  /** What it says, or what is read out for it. */
  text: string;
  /** Its class names, to find it in the sources. */
  className: string;
  /** The area that answers to a finger, measured along its middle, each way counted to 44 px at most. */
  width: number;
  height: number;
}

/** What a finger can use: what says so itself, and what the browser build listens on. */
const MARKED = '[aria-role="button"], [aria-role="checkbox"], [role="button"], taro-input-core, taro-textarea-core, taro-picker-core, taro-switch-core, .weui-tabbar__item';

/**
 * Every target on the screen, measured by asking the browser what a finger meets around its middle. That counts padding,
 * negative margins and invisible enlargements, and not what lies under something else. What is not on the screen, or is
 * covered at its middle, is left out.
 */
export function touchTargets(page: Page): Promise<TouchTarget[]> {
  return page.evaluate(
    ({ marked, least }) => {
      const listens = (element: Element): boolean => {
        const events = (element as Element & { __events?: unknown }).__events;
        return events instanceof Map ? events.has('click') : typeof events === 'object' && events !== null && 'click' in events;
      };
      const isTarget = (element: Element): boolean => element.matches(marked) || listens(element);
      const targetAt = (x: number, y: number): Element | null => {
        let element = document.elementFromPoint(x, y);
        while (element && !isTarget(element)) element = element.parentElement;
        return element;
      };
      const measure = (element: Element): { width: number; height: number } | null => {
        const box = element.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        if (box.width === 0 || box.height === 0 || targetAt(x, y) !== element) return null;
        const run = (dx: number, dy: number): number => {
          let length = 0;
          while (length < least && targetAt(x + dx * (length + 0.5), y + dy * (length + 0.5)) === element) length += 0.5;
          return length;
        };
        return { width: Math.min(least, run(-1, 0) + run(1, 0)), height: Math.min(least, run(0, -1) + run(0, 1)) };
      };
      return [...document.querySelectorAll('*')].filter(isTarget).flatMap((element) => {
        const size = measure(element);
        const text = element.getAttribute('aria-label') ?? (element.textContent.trim() || element.getAttribute('placeholder'));
        return size ? [{ text: (text ?? '').slice(0, 24), className: element.className, ...size }] : [];
      });
    },
    { marked: MARKED, least: LEAST_TARGET_PX },
  );
}

/** Half a pixel is what rounding costs at the edges of a box. */
export const isTooSmall = ({ width, height }: TouchTarget): boolean => Math.min(width, height) < LEAST_TARGET_PX - 1;
