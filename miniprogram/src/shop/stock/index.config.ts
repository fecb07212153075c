export default definePageConfig({ navigationBarTitleText: '库存', onReachBottomDistance: 240 });
