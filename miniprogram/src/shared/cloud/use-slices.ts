import { useEffect, useRef } from 'react';

/** A quick cloud answers faster than anybody reads. */
const DRAWN_EVERY_MS = 400;

/**
 * Drives work that the server does slice by slice, while its page is there; what breaks off stands where the server stands.
 * Where it is gets drawn a few times a second, and once more at the end.
 * @param draw shows what a slice answered
 */
export function useSlices<T>(draw: (answer: T) => void): (slice: () => Promise<T | null>) => Promise<void> {
  const left = useRef(false);
  const newest = useRef<{ answer: T; timer: ReturnType<typeof setTimeout> } | null>(null);
  useEffect(() => {
    left.current = false;
    return () => void (left.current = true);
  }, []);

  const drawNow = () => {
    if (newest.current === null) return;
    clearTimeout(newest.current.timer);
    if (!left.current) draw(newest.current.answer);
    newest.current = null;
  };
  /** @param slice does the next one; null when there is none, or it went wrong */
  return async (slice) => {
    while (!left.current) {
      const answer = await slice();
      if (answer === null) break;
      newest.current = { answer, timer: newest.current?.timer ?? setTimeout(drawNow, DRAWN_EVERY_MS) };
    }
    drawNow();
  };
}
