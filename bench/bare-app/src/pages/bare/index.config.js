export default { navigationBarTitleText: 'bare' };
