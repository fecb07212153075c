export default definePageConfig({ navigationBarTitleText: '联系规则' });
