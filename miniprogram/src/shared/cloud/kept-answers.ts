import { appStorage } from './app-storage';

const INDEX = 'answers';
const MOST = 24;
const WORTH_KEEPING = 60_000;

/** The newest answers of queries, kept on the device so that a screen can be drawn before the network replies. */
export function keepAnswer(key: readonly unknown[], value: unknown): void {
  const name = nameOf(key);
  const text = JSON.stringify(value);
  if (text.length > WORTH_KEEPING) return;
  const names = [name, ...keptNames().filter((kept) => kept !== name)];
  for (const dropped of names.slice(MOST)) appStorage.removeItem(dropped);
  appStorage.setItem(name, text);
  appStorage.setItem(INDEX, JSON.stringify(names.slice(0, MOST)));
}

/** undefined when nothing was kept. */
export function keptAnswer<T>(key: readonly unknown[]): T | undefined {
  const text = appStorage.getItem(nameOf(key));
  return text === null ? undefined : (JSON.parse(text) as T);
}

function nameOf(key: readonly unknown[]): string {
  return `answer.${JSON.stringify(key)}`;
}

function keptNames(): string[] {
  const text = appStorage.getItem(INDEX);
  return text === null ? [] : (JSON.parse(text) as string[]);
}
