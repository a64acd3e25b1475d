export default definePageConfig({ navigationBarTitleText: '放号排队' });
