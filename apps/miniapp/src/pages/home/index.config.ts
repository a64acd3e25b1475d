export default definePageConfig({ navigationBarTitleText: '康桥健康' });
