const isWeapp = process.env.TARO_ENV === 'weapp';

/** WeChat reads theme.json; the H5 build takes its colours from tokens.scss instead. */
const themed = <T>(variable: string, h5: T) => (isWeapp ? (`@${variable}` as T) : h5);

const tab = (pagePath: string, text: string, icon: string) => ({
  pagePath,
  text,
  iconPath: `assets/tab/${icon}.png`,
  selectedIconPath: `assets/tab/${icon}-on.png`,
});

export default defineAppConfig({
  pages: [
    'pages/today/index',
    'pages/customers/index',
    'pages/me/index',
    'pages/customer/index',
    'pages/customer-edit/index',
    'pages/order-edit/index',
    'pages/product-edit/index',
  ],
  subPackages: [
    { root: 'bound', pages: ['mine/index', 'card/index', 'order/index'] },
    { root: 'move-in', pages: ['import/index', 'imports/index'] },
    { root: 'shop', pages: ['products/index', 'resellers/index', 'notices/index'] },
  ],
  preloadRule: {
    'pages/me/index': { network: 'all', packages: ['move-in', 'shop'] },
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
    list: [tab('pages/today/index', '今天', 'today'), tab('pages/customers/index', '客户', 'customers'), tab('pages/me/index', '我的', 'me')],
  },
  ...(isWeapp ? { darkmode: true, themeLocation: 'theme.json', cloud: true, lazyCodeLoading: 'requiredComponents', __usePrivacyCheck__: true, style: 'v2' } : { animation: false }),
});
