export default definePageConfig({ navigationBarTitleText: '代理', enablePullDownRefresh: true, enableShareAppMessage: true });
