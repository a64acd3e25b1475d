export default definePageConfig({ navigationBarTitleText: '项目说明' });
