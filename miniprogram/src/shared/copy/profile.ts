import type { FieldKind } from '@core/profile/custom-fields';
import type { RelationKind } from '@core/profile/relations';
import type { ConsentSource, TraitKind } from '@core/profile/traits';

export const relationName: Record<RelationKind, string> = { family: '家人', bestie: '闺蜜', friend: '朋友', colleague: '同事', neighbour: '邻居', schoolmate: '同学' };

export const traitName: Record<TraitKind, string> = { skin: '肤质', allergy: '过敏', pregnancy: '孕期哺乳', medication: '用药', other: '其他' };

export const consentSourceName: Record<ConsentSource, string> = { wechat: '微信里同意', 'in-person': '当面同意', phone: '电话里同意', written: '书面同意' };

export const fieldKindName: Record<FieldKind, string> = { text: '文字', number: '数字', date: '日期', choice: '选项' };
