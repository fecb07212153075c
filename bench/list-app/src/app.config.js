export default { pages: ['plain', 'wrapped', 'compiled', 'native'].map((name) => `pages/${name}/index`), window: { navigationBarTitleText: 'list' }, lazyCodeLoading: 'requiredComponents' };
