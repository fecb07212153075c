export default definePageConfig({ navigationBarTitleText: '代理', enableShareAppMessage: true });
