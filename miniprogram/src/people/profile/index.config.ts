export default definePageConfig({ navigationBarTitleText: '全部资料' });
