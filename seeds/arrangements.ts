import type { TagColour } from '../core/segments/tag-book';
import type { TagId } from '../core/kernel/ids';
import type { Condition } from '../core/segments/condition';
import { productNamed } from './products';

/** How the seller has sorted the tags that came with the spreadsheet. */
export const TAG_GROUPS: readonly { group: string; colour: TagColour; names: readonly string[] }[] = [
  { group: '肤质', colour: 'orange', names: ['干皮', '油皮', '敏感肌'] },
  { group: '习惯', colour: 'blue', names: ['爱囤货', '价格敏感', '怕麻烦'] },
  { group: '哪里来的', colour: 'green', names: ['团购群', '昆山'] },
  { group: '给谁买', colour: 'purple', names: ['宝妈', '送礼'] },
];

/** Groups that the seller comes back to. */
export const SEGMENTS: readonly { name: string; conditionOf: (tag: (name: string) => TagId) => Condition }[] = [
  { name: '敏感肌老客', conditionOf: (tag) => ({ join: 'all', of: [{ test: 'tag', tagId: tag('敏感肌') }, { test: 'orders', atLeast: 3 }] }) },
  { name: '面膜 60 天没再买', conditionOf: () => ({ join: 'all', of: [{ test: 'boughtBefore', productIds: [productNamed('玻尿酸面膜').productId], notWithinDays: 60 }] }) },
];

export const SEGMENT_PLAN = { ofSegment: '敏感肌老客', text: '换季问问皮肤', words: '{称呼}，最近换季，皮肤还稳得住吗？有不舒服随时跟我说。', startsInDays: 7 };
