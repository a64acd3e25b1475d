export default definePageConfig({ navigationBarTitleText: '验证身份' });
