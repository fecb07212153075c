import Taro, { useDidShow } from '@tarojs/taro';

/** WeChat puts a home button on a first page that is not a tab; a person without a shop has no use for it. */
export function PageNav({ root }: { title: string; root: boolean }): null {
  useDidShow(() => {
    if (root) void Taro.hideHomeButton();
  });
  return null;
}
