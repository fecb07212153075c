import type { TagColour } from '@core/segments/tag-book';

export const tagColourName: Record<TagColour, string> = { grey: '灰', green: '绿', blue: '蓝', orange: '橙', red: '红', purple: '紫' };
