import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageFaults } from './package-faults';
import { syntaxFaults } from './syntax-faults';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'weapp-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const app = {
  pages: ['pages/today/index', 'pages/me/index'],
  subPackages: [{ root: 'more', pages: ['import/index'] }],
  tabBar: { list: [{ pagePath: 'pages/today/index' }, { pagePath: 'pages/me/index' }] },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
};

function faultsOf(changes: Record<string, string | null>): string[] {
  const page = (path: string): Record<string, string> => ({ [`${path}.js`]: 'Page({});', [`${path}.json`]: '{}', [`${path}.wxml`]: '<view>好</view>' });
  const files: Record<string, string | null> = {
    'app.json': JSON.stringify(app),
    'app.js': 'App({});',
    'app.wxss': 'page { color: red; }',
    ...page('pages/today/index'),
    ...page('pages/me/index'),
    ...page('more/import/index'),
    ...changes,
  };
  for (const [path, content] of Object.entries(files)) {
    if (content === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return packageFaults(root);
}

const withApp = (changes: object): Record<string, string> => ({ 'app.json': JSON.stringify({ ...app, ...changes }) });

test('a package in order has no fault', () => {
  expect(faultsOf({})).toEqual([]);
});

test.each([
  ['a template that WeChat cannot compile', { 'pages/me/index.wxml': '<view><text></view>' }, /wxml/],
  ['a style sheet that WeChat cannot compile', { 'pages/me/index.wxss': '@import "./gone.wxss"; .a { color: red' }, /wxss/],
  ['a page without a script', { 'pages/me/index.js': null }, /pages\/me\/index\.js is missing/],
  ['a tab that is no page', withApp({ tabBar: { list: [{ pagePath: 'pages/today/index' }, { pagePath: 'more/import/index' }] } }), /no page of the main package/],
  ['code loaded all at once', withApp({ lazyCodeLoading: undefined }), /lazyCodeLoading/],
  ['no check of privacy', withApp({ __usePrivacyCheck__: false }), /__usePrivacyCheck__/],
  ['a theme without dark mode', withApp({ themeLocation: 'app.json' }), /darkmode/],
  ['a preload for a page that is not there', withApp({ preloadRule: { 'pages/gone/index': { packages: ['more'] } } }), /about pages\/gone\/index/],
  ['a preload of a package that is not there', withApp({ preloadRule: { 'pages/me/index': { packages: ['gone'] } } }), /names gone/],
  ['a subpackage in another one', withApp({ subPackages: [{ root: 'more', pages: ['import/index'] }, { root: 'more/import', pages: ['index'] }] }), /more\/import lies in another/],
  ['a page of the main package in a subpackage', withApp({ pages: [...app.pages, 'more/import/index'] }), /in the folder of a subpackage/],
  ['an independent subpackage', withApp({ subPackages: [{ root: 'more', pages: ['import/index'], independent: true }] }), /more is independent/],
  ['a component that is not there', { 'pages/me/index.json': '{"usingComponents":{"row":"../row/row"}}' }, /uses <row>, but pages\/row\/row\.js is missing/],
  ['a page used as a component', { 'pages/me/index.json': '{"usingComponents":{"row":"/pages/today/index"}}' }, /today\/index\.json has no component: true/],
  ['a component of another package', { 'pages/me/index.json': '{"usingComponents":{"row":"/more/import/index"}}', 'more/import/index.json': '{"component":true}' }, /another package without a componentPlaceholder/],
  ['a call that the privacy guide does not declare', { 'app.js': 'wx.chooseAddress();' }, /chooseAddress, which the privacy guide/],
  ['a question for the place that app.json does not name', { 'app.js': 'wx.getLocation();' }, /getLocation, which is not in requiredPrivateInfos/],
  ['a private interface that WeChat does not take there', withApp({ requiredPrivateInfos: ['chooseMedia'] }), /names chooseMedia/],
  ['a permission without a reason', withApp({ permission: { 'scope.userLocation': { desc: '' } } }), /no reason/],
  ['a main package over 700 KB', { 'big.js': `/*${'x'.repeat(700 * 1024)}*/` }, /the main package has/],
  ['a subpackage over 500 KB', { 'more/big.js': `/*${'x'.repeat(500 * 1024)}*/` }, /subpackage more has/],
  ['a file over 2 MB', { 'more/big.js': `/*${'x'.repeat(2048 * 1024)}*/` }, /over 2 MB/],
  ['syntax newer than the oldest phones', { 'app.js': 'const a = wx?.b;' }, /app\.js does not parse/],
  ['valibot', { 'app.js': 'throw new Error("ValiError");' }, /contains valibot/],
  ['the persona switch', { 'app.js': 'fetch("/_cloud/call");' }, /contains the persona switch/],
])('%s is named as a fault', (_what, changes, fault) => {
  expect(faultsOf(changes)).toContainEqual(expect.stringMatching(fault));
});

test.each([
  ['an optional catch binding', 'try {} catch {}'],
  ['a private field', 'class A { #a = 1; }'],
  ['a lookbehind', 'const a = /(?<=b)c/;'],
  ['a named group', 'const a = /(?<year>\\d{4})/;'],
  ['a Unicode property', 'const a = /\\p{Script=Han}/u;'],
  ['the flag s', 'const a = /a.b/s;'],
])('%s is beyond the oldest phones', (_what, source) => {
  expect(syntaxFaults('x.js', source)).toHaveLength(1);
});

test('spread, async functions and plain patterns are within them', () => {
  expect(syntaxFaults('x.js', 'async () => { const { a, ...b } = await c(); return [...a, b ** 2, /(?:a|b)\\d/u]; }')).toEqual([]);
});
