import Taro, { useShareAppMessage } from '@tarojs/taro';
import { useEffect } from 'react';
import cover from '../../assets/card-cover.png';
import { pageUrl } from '../../shared/routes/open-page';

/**
 * What WeChat shares from this page: the card by its button, otherwise the app. Without a picture of its own a share shows a
 * screenshot of the page with everything on it, so the menu's own share is hidden as well.
 * The page needs `enableShareAppMessage: true` in its config.
 */
export function useCardShare(path: string | undefined, title: string): void {
  useEffect(() => {
    if (process.env.TARO_ENV === 'weapp') void Taro.hideShareMenu();
  }, []);
  useShareAppMessage(({ from }) =>
    from === 'button' && path ? { title, path: `/${path}`, imageUrl: cover } : { title: '回客', path: pageUrl('today'), imageUrl: cover },
  );
}
