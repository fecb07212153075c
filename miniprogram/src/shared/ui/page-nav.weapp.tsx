import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { useVisible } from '../cloud/use-visible';

/**
 * WeChat puts a home button on a first page that is not a tab; a person without a shop has no use for it. The bar begins
 * with the title of the page's config; a page with two purposes says which it is. The call names whatever page is on top, so
 * one that is covered waits.
 */
export function PageNav({ title, root }: { title: string; root: boolean }): null {
  const visible = useVisible();
  const shown = useRef(Taro.getCurrentInstance().page?.config?.navigationBarTitleText);
  useDidShow(() => {
    if (root) void Taro.hideHomeButton();
  });
  useEffect(() => {
    if (!visible || title === shown.current) return;
    shown.current = title;
    void Taro.setNavigationBarTitle({ title });
  }, [visible, title]);
  return null;
}
