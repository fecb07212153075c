export default definePageConfig({ navigationBarTitleText: '新客户' });
