import { mergeInternalComponents } from '@tarojs/shared';
import { accessibleAttributes } from './accessible-attributes';

mergeInternalComponents(accessibleAttributes);
