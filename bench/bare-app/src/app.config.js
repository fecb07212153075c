export default { pages: ['pages/bare/index'], window: { navigationBarTitleText: 'bare' }, lazyCodeLoading: 'requiredComponents' };
