export default definePageConfig({ navigationBarTitleText: '带走健康档案' });
