export default definePageConfig({ navigationBarTitleText: '检验项目说明' });
