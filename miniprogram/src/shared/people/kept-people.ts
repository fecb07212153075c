import Taro from '@tarojs/taro';
import type { CallerId } from '@core/kernel/ids';
import type { IndexedPerson } from '@core/search/indexed-person';
import { bucketOf, PEOPLE_BUCKETS } from '@core/search/people-buckets';
import { PEOPLE_FORM, peopleOfText, peopleText } from '@core/search/people-text';
import { platform } from '../cloud/platform';

/** What the kept parts are: in which form, of whom, and up to where. */
interface Head {
  form: string;
  as: CallerId;
  next: string;
  complete: boolean;
}

const HEAD = 'people';
/** WeChat refuses a key of more than 1 MB; a character may take three bytes. */
const MOST_CHARACTERS = 340_000;

const nameOf = (bucket: number): string => `${platform.storageNamespace()}people.${bucket}`;
const headName = (): string => platform.storageNamespace() + HEAD;

/** What was kept of this caller's people; null when nothing was, or it cannot be read any more. */
export async function readKeptPeople(as: CallerId): Promise<{ people: IndexedPerson[]; next: string; complete: boolean } | null> {
  try {
    const head = JSON.parse(await read(headName())) as Head;
    if (head.form !== PEOPLE_FORM || head.as !== as) return null;
    const texts = await Promise.all(Array.from({ length: PEOPLE_BUCKETS }, (_, bucket) => read(nameOf(bucket))));
    return { people: texts.flatMap(peopleOfText), next: head.next, complete: head.complete };
  } catch {
    return null;
  }
}

/**
 * Keeps the parts that hold the changed people. The head is written last and taken away first: parts that were only half
 * written are fetched again. A store that is full keeps nothing, and the people stay in memory.
 */
export async function keepPeople(head: Omit<Head, 'form'>, people: Iterable<IndexedPerson>, changed: ReadonlySet<number>): Promise<void> {
  try {
    await forgetHead();
    const parts = new Map([...changed].map((bucket) => [bucket, [] as IndexedPerson[]]));
    for (const person of people) parts.get(bucketOf(person.customerId))?.push(person);
    for (const [bucket, some] of parts) await write(nameOf(bucket), peopleText(some));
    await write(headName(), JSON.stringify({ form: PEOPLE_FORM, ...head } satisfies Head));
  } catch {
    await forgetKeptPeople();
  }
}

/** Nothing of them stays on the phone. */
export async function forgetKeptPeople(): Promise<void> {
  await forgetHead();
  for (let bucket = 0; bucket < PEOPLE_BUCKETS; bucket += 1) await Taro.removeStorage({ key: nameOf(bucket) }).catch(() => undefined);
}

async function forgetHead(): Promise<void> {
  await Taro.removeStorage({ key: headName() }).catch(() => undefined);
}

async function read(key: string): Promise<string> {
  const { data } = await Taro.getStorage<string>({ key });
  if (typeof data !== 'string') throw new Error('not kept');
  return data;
}

async function write(key: string, text: string): Promise<void> {
  if (text.length > MOST_CHARACTERS) throw new Error('too many people for the phone');
  await Taro.setStorage({ key, data: text });
}
