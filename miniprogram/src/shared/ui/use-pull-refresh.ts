import Taro, { usePullDownRefresh } from '@tarojs/taro';

/** Pulling the page down asks anew. The page needs `enablePullDownRefresh: true` in its config. */
export function usePullRefresh(refresh: () => Promise<unknown>): void {
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()));
}
