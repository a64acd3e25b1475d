export default definePageConfig({ navigationBarTitleText: '怎样看到新报告' });
