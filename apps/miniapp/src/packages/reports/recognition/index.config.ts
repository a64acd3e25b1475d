export default definePageConfig({ navigationBarTitleText: '免重复检查' });
