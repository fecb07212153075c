import type { TimelineEntry } from './timeline-entry';

/** How a contact with a customer took place. */
export const FOLLOW_UP_WAYS = ['note', 'call', 'message', 'visit', 'enquiry', 'complaint'] as const;
export type FollowUpWay = (typeof FOLLOW_UP_WAYS)[number];

/** A contact with a customer as it is written down. */
export interface FollowUp {
  way: FollowUpWay;
  text: string;
}

/** What sheets and screens call each way. */
export const WAY_NAMES: Readonly<Record<FollowUpWay, string>> = { note: '备注', call: '电话', message: '微信', visit: '拜访', enquiry: '咨询', complaint: '投诉' };

const WAY_WORDS: Readonly<Record<FollowUpWay, RegExp>> = {
  note: /^(?:备注|记录|跟进|其他|其它|note)?$/i,
  call: /^(?:打?电话|致电|来电|去电|通话|语音|call|phone)(?:跟进|沟通|回访)?$/i,
  message: /^(?:发?微信|消息|私聊|短信|聊天|message|wechat|sms)(?:跟进|沟通|回访)?$/i,
  visit: /^(?:拜访|上门|面谈|见面|到店|visit)(?:跟进|沟通|回访)?$/i,
  enquiry: /^(?:咨询|询价|询问|问价|enquiry|inquiry)$/i,
  complaint: /^(?:投诉|抱怨|complaint)$/i,
};

/** The way that a word of a sheet names; null for a word that names none we keep. */
export function wayOf(word: string): FollowUpWay | null {
  const plain = word.normalize('NFKC').trim();
  return FOLLOW_UP_WAYS.find((way) => WAY_WORDS[way].test(plain)) ?? null;
}

type WithoutPlace<E> = E extends TimelineEntry ? Omit<E, 'entryId' | 'at'> : never;
type Told = WithoutPlace<TimelineEntry>;

/** How a follow-up stands in the timeline. One that tells of a complaint long ago opens none. */
export function toldOf({ way, text }: FollowUp): Told {
  if (way === 'note' || way === 'enquiry') return { kind: way, text };
  return { kind: 'follow-up', way, text };
}

/** The follow-up that an entry of the timeline is; null for what came about by itself. */
export function followUpOf(entry: Told): FollowUp | null {
  if (entry.kind === 'note' || entry.kind === 'enquiry') return { way: entry.kind, text: entry.text };
  if (entry.kind === 'follow-up') return { way: entry.way, text: entry.text };
  if (entry.kind === 'complaint') return { way: 'complaint', text: entry.text || (entry.open ? '投诉' : '投诉已处理') };
  return null;
}

/** The kinds of entries that {@link followUpOf} knows. */
export const FOLLOW_UP_KINDS = ['complaint', 'enquiry', 'follow-up', 'note'] as const satisfies readonly TimelineEntry['kind'][];
