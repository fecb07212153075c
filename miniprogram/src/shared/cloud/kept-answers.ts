import { utcMs, type UtcMs } from '@core/kernel/time';
import { appStorage } from './app-storage';

const INDEX = 'answers';
const MOST = 24;
const WORTH_KEEPING = 60_000;

export interface KeptAnswer<T> {
  value: T;
  /** When the server gave it. */
  at: UtcMs;
}

/**
 * The newest answers of queries, kept on the device so that a screen can be drawn before the network replies: at most 24
 * of 60,000 characters each, the oldest given up first.
 */
export function keepAnswer(key: readonly unknown[], value: unknown): void {
  const name = nameOf(key);
  const text = JSON.stringify({ value, at: utcMs(Date.now()), contract: CONTRACT_STAMP });
  if (text.length > WORTH_KEEPING) return;
  const names = [name, ...keptNames().filter((kept) => kept !== name)];
  for (const dropped of names.slice(MOST)) appStorage.removeItem(dropped);
  appStorage.setItem(name, text);
  appStorage.setItem(INDEX, JSON.stringify(names.slice(0, MOST)));
}

/** undefined when nothing was kept, or by a version of the app whose answers had another shape. */
export function keptAnswer<T>(key: readonly unknown[]): KeptAnswer<T> | undefined {
  const text = appStorage.getItem(nameOf(key));
  if (text === null) return undefined;
  const kept = JSON.parse(text) as KeptAnswer<T> & { contract?: string };
  return kept.contract === CONTRACT_STAMP ? kept : undefined;
}

/** Gives up every answer: whoever goes on as somebody else leaves nothing of the former one on the device. */
export function forgetAnswers(): void {
  for (const name of keptNames()) appStorage.removeItem(name);
  appStorage.removeItem(INDEX);
}

function nameOf(key: readonly unknown[]): string {
  return `answer.${JSON.stringify(key)}`;
}

function keptNames(): string[] {
  const text = appStorage.getItem(INDEX);
  return text === null ? [] : (JSON.parse(text) as string[]);
}
