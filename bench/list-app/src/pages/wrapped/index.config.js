export default { navigationBarTitleText: 'wrapped' };
