export default definePageConfig({ navigationBarTitleText: '助理', enableShareAppMessage: true });
