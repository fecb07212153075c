import { PAGE_TABLE, pagesByPackage, type TabPage } from './shared/routes/page-table';

const isWeapp = process.env.TARO_ENV === 'weapp';

/** WeChat reads theme.json; the H5 build takes its colours from tokens.scss instead. */
const themed = <T>(variable: string, h5: T) => (isWeapp ? (`@${variable}` as T) : h5);

const tab = (page: TabPage, text: string) => ({
  pagePath: PAGE_TABLE[page],
  text,
  iconPath: `assets/tab/${page}.png`,
  selectedIconPath: `assets/tab/${page}-on.png`,
});

export default defineAppConfig({
  ...pagesByPackage(),
  // What stands one tap behind a tab is fetched while the tab is looked at.
  preloadRule: {
    [PAGE_TABLE.today]: { network: 'all', packages: ['work'] },
    [PAGE_TABLE.customers]: { network: 'all', packages: ['work'] },
    [PAGE_TABLE.me]: { network: 'all', packages: ['shop', 'move-in'] },
  },
  window: {
    navigationBarTitleText: '回客',
    navigationBarBackgroundColor: themed('navBackground', '#F6F5F2'),
    navigationBarTextStyle: themed<'black' | 'white'>('navText', 'black'),
    backgroundColor: themed('pageBackground', '#F6F5F2'),
    backgroundColorTop: themed('pageBackground', '#F6F5F2'),
    backgroundColorBottom: themed('pageBackground', '#F6F5F2'),
    backgroundTextStyle: themed<'dark' | 'light'>('pullDots', 'dark'),
  },
  tabBar: {
    color: themed('tabText', '#6B6F6C'),
    selectedColor: themed('tabSelected', '#0F7B5F'),
    backgroundColor: themed('tabBackground', '#FFFFFF'),
    borderStyle: themed<'black' | 'white'>('tabBorder', 'black'),
    list: [tab('today', '今天'), tab('customers', '客户'), tab('me', '我的')],
  },
  ...(isWeapp ? { darkmode: true, themeLocation: 'theme.json', cloud: true, lazyCodeLoading: 'requiredComponents', __usePrivacyCheck__: true, style: 'v2' } : { animation: false }),
});
