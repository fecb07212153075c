export default definePageConfig({ navigationBarTitleText: '粘贴聊天' });
