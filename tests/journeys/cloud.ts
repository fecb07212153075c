import { post } from '../../seeds/api-client';

const DAY_MS = 86_400_000;

export interface SentMessage {
  openid: string;
  title: string;
  fields: { label: string; value: string }[];
}

/** The cloud around the app, as the world moves it on: the clock, the timers, and what customers have received. */
export function cloudAt(url: string) {
  const get = async (path: string): Promise<Record<string, unknown>> => (await fetch(`${url}${path}`)).json() as Promise<Record<string, unknown>>;
  return {
    /** Goes on to ten in the morning, Shanghai, of the day `days` from now. */
    async goOn(days: number): Promise<void> {
      const { now } = (await get('/_cloud/api/clock')) as { now: number };
      const day = Math.floor((now + 8 * 3_600_000) / DAY_MS) + days;
      await post(`${url}/_cloud/api/clock`, JSON.stringify({ now: day * DAY_MS + 2 * 3_600_000 }));
    },
    async runJobs(): Promise<void> {
      await post(`${url}/_cloud/api/timers/run`, JSON.stringify({ function: 'jobs' }));
    },
    async messagesTo(openid: string): Promise<SentMessage[]> {
      const { messages } = (await get(`/_cloud/api/messages?openid=${openid}`)) as { messages: SentMessage[] };
      return messages;
    },
    async dayAfter(days: number): Promise<string> {
      const { now } = (await get('/_cloud/api/clock')) as { now: number };
      return new Date(now + 8 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);
    },
  };
}

/** Goes on to the next morning, with all that the night finds: grades among it. */
export async function sleepANight(url: string): Promise<void> {
  const cloud = cloudAt(url);
  await cloud.goOn(1);
  await cloud.runJobs();
}
