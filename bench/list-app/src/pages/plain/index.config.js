export default { navigationBarTitleText: 'plain' };
