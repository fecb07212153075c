/**
 * Every page by its path. The folder in front is the package: `pages` is the main one, each other a subpackage.
 * Moving a page is moving its folder and changing its line here.
 */
export const PAGE_TABLE = {
  today: 'pages/today/index',
  customers: 'pages/customers/index',
  me: 'pages/me/index',
  customer: 'work/customer/index',
  customerEdit: 'work/customer-edit/index',
  orderEdit: 'work/order-edit/index',
  sale: 'work/sale/index',
  paste: 'work/paste/index',
  duplicates: 'work/duplicates/index',
  tags: 'people/tags/index',
  segments: 'people/segments/index',
  board: 'people/board/index',
  stageRules: 'people/stage-rules/index',
  wordings: 'people/wordings/index',
  contactRules: 'people/contact-rules/index',
  waiting: 'people/waiting/index',
  profile: 'people/profile/index',
  fields: 'people/fields/index',
  shipping: 'work/shipping/index',
  unpaid: 'work/unpaid/index',
  products: 'shop/products/index',
  productEdit: 'shop/product-edit/index',
  stock: 'shop/stock/index',
  resellers: 'shop/resellers/index',
  assistants: 'shop/assistants/index',
  calendar: 'shop/calendar/index',
  totals: 'shop/totals/index',
  notices: 'shop/notices/index',
  import: 'move-in/import/index',
  imports: 'move-in/imports/index',
  export: 'move-in/export/index',
  mine: 'bound/mine/index',
  card: 'bound/card/index',
  own: 'bound/own/index',
  order: 'bound/order/index',
  restock: 'bound/restock/index',
} as const;

export type PageName = keyof typeof PAGE_TABLE;

/** The pages of the tab bar. */
export type TabPage = Extract<PageName, 'today' | 'customers' | 'me'>;

/** Whether a page is for the people of a shop; the others are for its customers, and for whoever opens a card. */
export function isMembersPage(name: PageName): boolean {
  return !PAGE_TABLE[name].startsWith('bound/');
}

const MAIN_PACKAGE = 'pages';

interface PackageList {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

/** The table as `app.config.ts` wants it: the main package's pages, then the others by package. */
export function pagesByPackage(table: Readonly<Record<string, string>> = PAGE_TABLE): PackageList {
  const roots = new Map<string, string[]>();
  for (const path of Object.values(table)) {
    const root = path.slice(0, path.indexOf('/'));
    roots.set(root, [...(roots.get(root) ?? []), path.slice(root.length + 1)]);
  }
  const pages = (roots.get(MAIN_PACKAGE) ?? []).map((page) => `${MAIN_PACKAGE}/${page}`);
  roots.delete(MAIN_PACKAGE);
  return { pages, subPackages: [...roots].map(([root, own]) => ({ root, pages: own })) };
}
