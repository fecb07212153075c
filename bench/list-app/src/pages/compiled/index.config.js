export default { navigationBarTitleText: 'compiled' };
