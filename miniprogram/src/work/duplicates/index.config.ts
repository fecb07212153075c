export default definePageConfig({ navigationBarTitleText: '找重复客户' });
