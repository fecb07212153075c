/** What can be written down of a customer: what happened, or what is to be done. */
export const RECORDS = ['note', 'enquiry', 'complaint', 'reminder', 'visit'] as const;
export type RecordKind = (typeof RECORDS)[number];
/** What happened. */
export type Happened = Exclude<RecordKind, 'reminder' | 'visit'>;

export const recordName: { [R in RecordKind]: string } = { note: '笔记', enquiry: '咨询', complaint: '投诉', reminder: '提醒', visit: '拜访' };

/** Characters that each takes. */
export const LONGEST: { [H in Happened]: number } = { note: 500, enquiry: 30, complaint: 200 };

export function isPlanned(kind: RecordKind): kind is 'reminder' | 'visit' {
  return kind === 'reminder' || kind === 'visit';
}
